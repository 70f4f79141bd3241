//! What belongs to a project: milestones, tasks, news and money.

use shared::project::{LedgerKind, TaskState, VolunteerState};

use super::{Counted, Filled, Text, grouped};

/// What belongs to a project.
pub struct ProjectWork {
    pub more: Text,
    pub more_about: Text,
    /// The name of an evaluation follows.
    pub agreed_after: Text,

    pub milestones: Text,
    pub no_milestones: Text,
    pub planned: Text,
    pub late: Text,
    pub reached: Text,
    pub was_planned: Filled,
    /// The day that it was, and the day that it became.
    pub moved: fn(&str, &str) -> String,
    pub add_milestone: Text,
    pub milestone_title: Text,
    pub milestone_hint: Text,
    pub planned_date: Text,
    pub milestone_added: Text,
    pub update_milestone: Text,
    pub about_milestone: Filled,
    pub done_date: Text,
    pub done_date_hint: Text,
    pub move_hint: Text,
    pub move_reason: Text,
    pub milestone_saved: Text,
    pub remove_question: Filled,
    pub milestone_removed: Text,

    pub tasks_lead: Text,
    pub open_tasks: Text,
    pub my_tasks: Text,
    pub search: Text,
    pub clear_filter: Text,
    pub none_open: Text,
    pub none_of_mine: Text,
    pub tasks: Text,
    pub no_tasks: Text,
    pub task_state: fn(TaskState) -> Text,
    /// How many places are left, and how many there are.
    pub places: fn(i64, i64) -> String,
    pub took_it: Counted,
    pub did_it: Counted,
    pub for_project: Text,
    pub when: Text,
    /// The first day and the last.
    pub from_to: fn(&str, &str) -> String,
    pub from_day: Filled,
    pub until_day: Filled,
    pub how_long: Text,
    /// A number of minutes, as hours where it is some.
    pub duration: Counted,
    pub take: Text,
    pub sign_in_to_take: Text,
    /// Of the reader's own task that was called off.
    pub my_part_off: Text,
    pub taken_thanks: Text,
    pub my_part: fn(VolunteerState) -> Text,
    pub i_did_it: Text,
    pub done_said: Text,
    pub give_back: Text,
    pub give_back_question: Text,
    pub give_back_confirm: Text,
    pub given_back: Text,
    pub add_task: Text,
    pub task_title: Text,
    pub task_hint: Text,
    pub task_people: Text,
    pub task_hours: Text,
    pub task_start: Text,
    pub task_end: Text,
    pub task_place: Text,
    pub task_skill: Text,
    pub task_added: Text,
    pub call_off: Text,
    pub call_off_question: Text,
    pub remove_task_question: Text,
    pub called_off: Text,
    /// To let a task go on that was called off.
    pub call_on: Text,
    pub called_on: Text,
    pub about_task: Filled,
    pub task_saved: Text,
    pub who_took: Counted,
    pub volunteer_state: fn(VolunteerState) -> Text,
    pub volunteer_step: fn(VolunteerState) -> Text,
    pub volunteer_saved: Text,
    pub take_off: Text,
    pub take_off_question: Filled,
    pub volunteer_removed: Text,
    pub thank: Filled,
    pub thanks_label: Text,
    pub thanks_hint: Text,
    pub thank_button: Text,
    pub thanked: Text,

    pub news: Text,
    pub no_news: Text,
    pub more_news: Text,
    pub edited: Filled,
    pub add_news: Text,
    pub news_title: Text,
    pub news_text: Text,
    pub news_hint: Text,
    pub send_news: Text,
    pub news_added: Text,
    pub news_saved: Text,
    pub news_question: Text,
    pub news_removed: Text,
    /// The news is there, but not all of its files.
    pub news_left: Text,
    pub leave_files: Text,

    pub no_files: Text,
    pub edit_files: Text,

    pub money: Text,
    pub no_money: Text,
    pub granted: Text,
    pub spent: Text,
    pub left: Text,
    pub overspent: Text,
    /// An amount in cents.
    pub euros: Counted,
    /// What a correction adds, in cents.
    pub correction: Counted,
    pub corrected: Text,
    pub entered_by: Filled,
    pub add_entry: Text,
    pub kind_label: Text,
    pub kind: fn(LedgerKind) -> Text,
    pub amount: Text,
    pub amount_hint: Text,
    pub entry_date: Text,
    pub party: Text,
    pub party_hint: Text,
    pub description: Text,
    pub description_hint: Text,
    pub entries_stay: Text,
    pub entry_added: Text,
    pub correct: Text,
    pub right_amount: Text,
    pub right_amount_hint: Text,
    pub correct_why: Text,
    pub entry_corrected: Text,
}

/// Cents as euros, with these marks between thousands and before the decimals, without a sign.
pub(super) fn amount(cents: i64, thousands: char, decimals: char) -> String {
    let cents = cents.unsigned_abs();
    let whole = i64::try_from(cents / 100).unwrap_or(i64::MAX);
    format!("{}{decimals}{:02}", grouped(whole, thousands), cents % 100)
}

/// Minutes as hours and minutes, with the words for both.
pub(super) fn duration(minutes: i64, hour: &str, hours: &str, minute_word: &str) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60);
    let hours = format!("{whole} {}", if whole == 1 { hour } else { hours });
    match (whole, rest) {
        (0, _) => format!("{rest} {minute_word}"),
        (_, 0) => hours,
        _ => format!("{hours} {rest} {minute_word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_durations_in_words() {
        assert_eq!(amount(125_005, '.', ','), "1.250,05");
        assert_eq!(amount(-50, '.', ','), "0,50");
        assert_eq!(duration(15, "uur", "uur", "minuten"), "15 minuten");
        assert_eq!(duration(60, "hour", "hours", "minutes"), "1 hour");
        assert_eq!(duration(150, "hour", "hours", "minutes"), "2 hours 30 minutes");
    }
}
