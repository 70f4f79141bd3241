//! One's own account: making it, and what its owner can change.

use crate::locales::own_account::OwnAccount;

/// One's own account, in English.
pub static OWN_ACCOUNT: OwnAccount = OwnAccount {
    have_account: "Do you have an account?",
    register_lead: "With an account you can send in ideas, support them and comment.",
    registered: "Your account is ready and you are signed in.",
    name: "Your name",
    name_hint: "Everybody sees this name with your ideas and comments.",
    email_hint: "You sign in with it. Others don't see it.",
    password_hint: "At least 15 characters. A sentence of four words is good, and easy to remember.",
    association: "Village",
    no_association: "No village chosen",
    privacy_hint: "We use your details for this site alone.",
    mine: "My details",
    signed_in_as: |email| format!("You are signed in as {email}."),
    details: "Name and village",
    saved: "Your details are saved.",
    change_password: "Change password",
    current_password: "Your present password",
    new_password: "Your new password",
    password_ends_sessions: "On other devices you will have to sign in again.",
    password_changed: "Your password is changed.",
    sessions: "Where you are signed in",
    sessions_lead: "Is there a device that you don't know? Sign it out and change your password.",
    browser_on: |browser, system| format!("{browser} on {system}"),
    other_program: "Another program",
    last_used: |time| format!("Last used on {time}"),
    this_session: "This device",
    end_session: "Sign out",
    end_session_question: "Do you want to sign out on this device?",
    session_ended: "That device is signed out.",
};
