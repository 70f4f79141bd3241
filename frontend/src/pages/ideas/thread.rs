//! The comments that a page shows, changed in place as they are written and removed.

use shared::{comment::Comment, id::Id};

/// Adds a comment that was just written: an answer to what it answers, another at the end.
pub fn add_comment(items: &mut Vec<Comment>, comment: Comment) {
    match comment.parent_id {
        None => items.push(comment),
        Some(parent) => {
            if let Some(top) = items.iter_mut().find(|item| item.id == parent) {
                top.answer_count += 1;
                top.answers.push(comment);
            }
        }
    }
}

/// Takes a comment away as the server does: its place stays as long as there are answers to it.
pub fn remove_comment(items: &mut Vec<Comment>, id: Id) {
    for top in items.iter_mut() {
        if top.id == id && top.answer_count > 0 {
            (top.deleted, top.author, top.text) = (true, None, String::new());
            top.mentions.clear();
            return;
        }
        let before = top.answers.len();
        top.answers.retain(|answer| answer.id != id);
        if top.answers.len() < before {
            top.answer_count -= 1;
        }
    }
    items.retain(|top| top.id != id && !(top.deleted && top.answer_count == 0));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(parent_id: Option<Id>) -> Comment {
        Comment {
            id: Id::new(),
            parent_id,
            author: None,
            text: "Ja".into(),
            deleted: false,
            mentions: Vec::new(),
            answer_count: 0,
            answers: Vec::new(),
            created_at: "2026-11-23T12:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_comment_with_answers_leaves_its_place_until_the_last_is_gone() {
        let (top, other) = (comment(None), comment(None));
        let answer = comment(Some(top.id));
        let mut items = Vec::new();
        for one in [&top, &other, &answer] {
            add_comment(&mut items, one.clone());
        }
        assert_eq!((items.len(), items[0].answer_count, items[0].answers.len()), (2, 1, 1));
        remove_comment(&mut items, top.id);
        assert_eq!((items.len(), items[0].deleted, items[0].text.as_str()), (2, true, ""));
        remove_comment(&mut items, answer.id);
        assert_eq!(items.iter().map(|item| item.id).collect::<Vec<_>>(), [other.id]);
        remove_comment(&mut items, other.id);
        assert!(items.is_empty());
    }
}
