//! What can go wrong.

use shared::problem::{FieldCode, FieldError, ProblemCode};

use crate::locales::{grouped, problems::Problems};

/// What can go wrong, in English.
pub const PROBLEMS: Problems = Problems {
    check_fields: "Something is not right yet. Please look at this:",
    offline: "There is no connection. See whether you are online and try again. What you typed is still here.",
    unreadable: "The site gave an answer that we don't understand. Try again later.",
    problem,
    field,
};

fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Malformed
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotAcceptable
        | ProblemCode::UnsupportedMediaType
        | ProblemCode::IfMatchRequired => "Something went wrong in this page. Load the page again.",
        ProblemCode::InvalidInput => "Something that you filled in is not right yet.",
        ProblemCode::InvalidCursor => "The list has changed meanwhile. Load the page again.",
        ProblemCode::SignInRequired => "Sign in first.",
        ProblemCode::InvalidCredential => "You are no longer signed in. Sign in again.",
        ProblemCode::WrongPassword => "The e-mail address or the password is not right.",
        ProblemCode::Forbidden => "Your account may not do this.",
        ProblemCode::CrossSite => "This request came from another site. Load the page again.",
        ProblemCode::NotFound => "We can't find this. It may have been taken away.",
        ProblemCode::AlreadySupported => "You support this idea already.",
        ProblemCode::AlreadyJoined => "You join in with this idea already.",
        ProblemCode::MergeTargetClosed => "That idea was itself merged or taken back. Choose another one.",
        ProblemCode::QuestionAnswered => "Somebody else has answered this question already.",
        ProblemCode::IdeaClosed => "That is no longer possible with this idea.",
        ProblemCode::IdeaNotPlaced => {
            "You can do that once this idea is published. Not everybody can see it yet."
        }
        ProblemCode::IdeaHasProject => "This idea has already become a project.",
        ProblemCode::ProjectClosed => "That can't be done in the stage that the project is in.",
        ProblemCode::AlreadyMember => "This person already takes part in this project.",
        ProblemCode::LastLead => "A project keeps a lead. Name somebody else first.",
        ProblemCode::EvaluationClosed => {
            "This evaluation is not open now. It may just have closed. What was handed in before counts."
        }
        ProblemCode::AlreadyTakingPart => {
            "You have already begun this evaluation. Fill in your resume code to go on."
        }
        ProblemCode::TooManyLeads => "No more people can have this role in this project.",
        ProblemCode::TaskFull => "Enough people have joined in this task already.",
        ProblemCode::TaskTaken => "You have joined in this task already.",
        ProblemCode::TaskClosed => "That can't be done with this task any more.",
        ProblemCode::HasHistory => {
            "Something has happened with this that must stay visible, so it can't be removed."
        }
        ProblemCode::AlreadyCorrected => "This line has been corrected already. Correct the new line.",
        ProblemCode::FollowUpTaken => "Somebody has made a task or a milestone of this already.",
        ProblemCode::RoleHeld => "This person has this role already.",
        ProblemCode::OwnAccess => "You can't take away your own access.",
        ProblemCode::IdempotencyKeyReused => {
            "This was probably sent before, in other words. First see whether it is already there."
        }
        ProblemCode::Changed => "Somebody else changed this meanwhile. Load the page again.",
        ProblemCode::UnreadablePicture => "This picture is damaged. Choose another.",
        ProblemCode::TooManyAttachments => "There are ten pictures and files already. Delete one first.",
        ProblemCode::UnsupportedFile => {
            "This kind of file can't be sent. Choose a picture (JPEG, PNG or WebP) or a PDF."
        }
        ProblemCode::HeicPicture => {
            "This picture is of the kind HEIC. Save it as JPEG first and choose it again."
        }
        ProblemCode::TooManyPixels => {
            "This picture is too large: more than 50 million pixels. Choose a smaller one."
        }
        ProblemCode::TooLarge => "This is too large to send.",
        ProblemCode::TooManyRequests => "That was too often in a row. Wait a moment and try again.",
        ProblemCode::TooManyUploads => {
            "You are sending four files at once already. Wait until one is done and try again."
        }
        ProblemCode::UploadsFull => {
            "Very many people are sending files just now. Wait a moment and try again."
        }
        ProblemCode::Internal => "Something went wrong on the server. Try again later.",
        ProblemCode::Unavailable => "The site can't be reached just now. Try again in a few minutes.",
        ProblemCode::StorageFull => {
            "The server is full, so this was not kept. Tell whoever runs this site, and try again later."
        }
    }
}

fn field(fault: &FieldError) -> String {
    let min = grouped(fault.params.min.unwrap_or_default(), ',');
    let max = grouped(fault.params.max.unwrap_or_default(), ',');
    match fault.code {
        FieldCode::Required => "Fill this in.".into(),
        FieldCode::TooShort => format!("Use at least {min} characters."),
        FieldCode::TooLong => format!("Use at most {max} characters."),
        FieldCode::OutOfRange => format!("Choose a number from {min} to {max}."),
        FieldCode::TooLarge => "This file is too large. It can be 10 MB at most.".into(),
        FieldCode::TooMany => format!("Choose at most {max}."),
        FieldCode::Invalid => "This is not right. Please look at it again.".into(),
        FieldCode::NotFound => "This does not exist any more. Choose another.".into(),
        FieldCode::Taken => "This is in use already.".into(),
        FieldCode::UnknownField => "We don't know this field. Load the page again.".into(),
        FieldCode::EasyToGuess => "This is easy to guess. Choose a sentence that only you know.".into(),
        FieldCode::TooEarly => "Choose a later day.".into(),
        FieldCode::TooLate => "Choose an earlier day. This one is too far away.".into(),
    }
}
