//! Pictures and files.

use crate::locales::{attachments::Attachments, grouped};

/// Pictures and files, in English.
pub const ATTACHMENTS: Attachments = Attachments {
    title: "Pictures and files",
    picture: |title, size| format!("{title} (picture, {size})"),
    document: |title, size| format!("{title} (PDF, {size})"),
    kilobytes: |n| format!("{} kB", grouped(n, ',')),
    megabytes: |n| format!("{} MB", grouped(n, ',')),
    pick: "Choose pictures or files",
    pick_hint: "At most ten pictures or PDF files of 10 MB each. We take out where a picture was taken. Are there \
                    people in it? Then ask them first.",
    full: "There are ten now. There can be no more.",
    picture_label: "What do you see in the picture?",
    picture_hint: "For those who can't see it. For example: a wooden bench under the oak by the green",
    document_label: "What is this document called?",
    remove: "Leave it out",
    add: "Add",
    sending: |nth, all| format!("Sending file {nth} of {all} …"),
    added: |n| if n == 1 { "The file was added.".into() } else { format!("{n} files were added.") },
    left: |files| format!("Your idea is in, but this did not work. {files} Try it again below."),
    describe: "Change the description",
    described: "The description was saved.",
    changed: |now| {
        format!(
            "Somebody else was faster. It now says: ‘{now}’. What you typed is still here. If you save it, it takes its place."
        )
    },
    delete_question: "Are you sure that you want to delete this file? You can't undo this.",
    delete_confirm: "Yes, delete it",
    deleted: "The file was deleted.",
};
