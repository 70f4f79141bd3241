//! The comments that a page shows, changed in place as they are written and removed.

use shared::{comment::Comment, id::Id};

use crate::hooks::Content;

/// Adds a comment that was just written: an answer to what it answers, another at the end.
pub fn add_comment(content: &mut Content<Comment>, comment: Comment) {
    let Some(parent) = comment.parent_id else { return content.add(comment) };
    for top in content.all_mut().filter(|top| top.id == parent) {
        top.answer_count += 1;
        top.answers.push(comment.clone());
    }
}

/// Takes a comment away as the server does: its place stays as long as there are answers to it.
pub fn remove_comment(content: &mut Content<Comment>, id: Id) {
    for top in content.all_mut() {
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
    content.retain(|top| top.id != id && !(top.deleted && top.answer_count == 0));
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
        let mut list = Content::default();
        for one in [&top, &other, &answer] {
            add_comment(&mut list, one.clone());
        }
        let state = |list: &Content<Comment>| {
            let shown = list.apart(|one| one.id);
            shown.iter().map(|one| (one.id, one.deleted, one.answers.len())).collect::<Vec<_>>()
        };
        assert_eq!(state(&list), [(top.id, false, 1), (other.id, false, 0)]);
        remove_comment(&mut list, top.id);
        assert_eq!(state(&list), [(top.id, true, 1), (other.id, false, 0)]);
        remove_comment(&mut list, answer.id);
        assert_eq!(state(&list), [(other.id, false, 0)]);
        remove_comment(&mut list, other.id);
        assert_eq!(state(&list), []);
    }
}
