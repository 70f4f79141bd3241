//! What can go wrong.

use shared::problem::{FieldCode, FieldError, ProblemCode};

use crate::locales::{grouped, problems::Problems};

/// What can go wrong, in Dutch.
pub const PROBLEMS: Problems = Problems {
    check_fields: "Er klopt nog iets niet. Kijk dit even na:",
    offline: "Er is geen verbinding. Kijk of je internet hebt en probeer het opnieuw. Wat je hebt getypt, staat er nog.",
    unreadable: "De site gaf een antwoord dat we niet begrijpen. Probeer het later opnieuw.",
    problem,
    field,
};

fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Malformed
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotAcceptable
        | ProblemCode::UnsupportedMediaType
        | ProblemCode::IfMatchRequired => "Er ging iets mis in deze pagina. Laad de pagina opnieuw.",
        ProblemCode::InvalidInput => "Er klopt nog iets niet in wat je hebt ingevuld.",
        ProblemCode::InvalidCursor => "De lijst is intussen veranderd. Laad de pagina opnieuw.",
        ProblemCode::SignInRequired => "Log eerst in.",
        ProblemCode::InvalidCredential => "Je bent niet meer ingelogd. Log opnieuw in.",
        ProblemCode::WrongPassword => "Het e-mailadres of het wachtwoord klopt niet.",
        ProblemCode::Forbidden => "Dit mag je niet doen met jouw account.",
        ProblemCode::CrossSite => "Dit verzoek kwam van een andere site. Laad de pagina opnieuw.",
        ProblemCode::NotFound => "We kunnen dit niet vinden. Misschien is het weggehaald.",
        ProblemCode::AlreadySupported => "Je steunt dit idee al.",
        ProblemCode::AlreadyJoined => "Je doet al mee met dit idee.",
        ProblemCode::MergeTargetClosed => {
            "Dat idee is zelf samengevoegd of ingetrokken. Kies een ander idee."
        }
        ProblemCode::QuestionAnswered => "Iemand anders heeft deze vraag al beantwoord.",
        ProblemCode::IdeaClosed => "Dat kan niet meer bij dit idee.",
        ProblemCode::IdeaNotPlaced => {
            "Dat kan pas als dit idee is geplaatst. Nu kan nog niet iedereen het zien."
        }
        ProblemCode::IdeaHasProject => "Dit idee is al een project geworden.",
        ProblemCode::ProjectClosed => "Dat kan niet in de fase waarin het project nu is.",
        ProblemCode::AlreadyMember => "Deze persoon doet al mee aan dit project.",
        ProblemCode::LastLead => "Een project houdt een projectleider. Wijs eerst iemand anders aan.",
        ProblemCode::EvaluationClosed => {
            "Deze evaluatie staat nu niet open. Misschien is ze net gesloten. Wat eerder is ingeleverd, telt mee."
        }
        ProblemCode::AlreadyTakingPart => {
            "Je bent al begonnen met deze evaluatie. Vul je voortzetcode in om verder te gaan."
        }
        ProblemCode::TooManyLeads => "Meer mensen kunnen deze rol in dit project niet hebben.",
        ProblemCode::TaskFull => "Er doen al genoeg mensen mee aan deze klus.",
        ProblemCode::TaskTaken => "Je doet al mee aan deze klus.",
        ProblemCode::TaskClosed => "Dat kan niet meer bij deze klus.",
        ProblemCode::HasHistory => {
            "Hier is al iets mee gebeurd. Dat moet zichtbaar blijven, dus weghalen kan niet."
        }
        ProblemCode::AlreadyCorrected => "Deze regel is al verbeterd. Verbeter de nieuwe regel.",
        ProblemCode::FollowUpTaken => "Iemand maakte hier al een klus of een mijlpaal van.",
        ProblemCode::RoleHeld => "Deze persoon heeft deze rol al.",
        ProblemCode::OwnAccess => "Je kunt je eigen toegang niet wegnemen.",
        ProblemCode::IdempotencyKeyReused => {
            "Dit is waarschijnlijk al een keer verstuurd, met andere woorden. Kijk eerst of het er al staat."
        }
        ProblemCode::Changed => "Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw.",
        ProblemCode::UnreadablePicture => "Deze foto is beschadigd. Kies een andere.",
        ProblemCode::TooManyAttachments => "Er zijn al tien foto's en bestanden. Verwijder er eerst een.",
        ProblemCode::UnsupportedFile => {
            "Dit soort bestand kan hier niet. Kies een foto (JPEG, PNG of WebP) of een PDF."
        }
        ProblemCode::HeicPicture => {
            "Deze foto is van de soort HEIC. Bewaar hem eerst als JPEG en kies hem dan opnieuw."
        }
        ProblemCode::TooManyPixels => {
            "Deze foto is te groot: meer dan 50 miljoen beeldpunten. Kies een kleinere."
        }
        ProblemCode::TooLarge => "Dit is te groot om te versturen.",
        ProblemCode::TooManyRequests => {
            "Dat ging te vaak achter elkaar. Wacht even en probeer het dan opnieuw."
        }
        ProblemCode::TooManyUploads => {
            "Je verstuurt al vier bestanden tegelijk. Wacht tot er een klaar is en probeer het dan opnieuw."
        }
        ProblemCode::UploadsFull => {
            "Heel veel mensen versturen nu bestanden. Wacht even en probeer het dan opnieuw."
        }
        ProblemCode::Internal => "Er ging iets mis op de server. Probeer het later opnieuw.",
        ProblemCode::Unavailable => {
            "De site is even niet bereikbaar. Probeer het over een paar minuten opnieuw."
        }
        ProblemCode::StorageFull => {
            "De server is vol, dus dit is niet bewaard. Laat het de beheerder weten en probeer het later opnieuw."
        }
    }
}

fn field(fault: &FieldError) -> String {
    let min = grouped(fault.params.min.unwrap_or_default(), '.');
    let max = grouped(fault.params.max.unwrap_or_default(), '.');
    match fault.code {
        FieldCode::Required => "Vul dit in.".into(),
        FieldCode::TooShort => format!("Gebruik minstens {min} tekens."),
        FieldCode::TooLong => format!("Gebruik hoogstens {max} tekens."),
        FieldCode::OutOfRange => format!("Kies een getal van {min} tot en met {max}."),
        FieldCode::TooLarge => "Dit bestand is te groot. Het mag hoogstens 10 MB zijn.".into(),
        FieldCode::TooMany => format!("Kies er hoogstens {max}."),
        FieldCode::Invalid => "Dit klopt niet. Kijk het nog eens na.".into(),
        FieldCode::NotFound => "Dit bestaat niet meer. Kies iets anders.".into(),
        FieldCode::Taken => "Dit is al in gebruik.".into(),
        FieldCode::UnknownField => "Dit veld kennen we niet. Laad de pagina opnieuw.".into(),
        FieldCode::EasyToGuess => "Dit is makkelijk te raden. Kies een zin die alleen jij kent.".into(),
        FieldCode::TooEarly => "Kies een latere dag.".into(),
        FieldCode::TooLate => "Kies een eerdere dag. Deze ligt te ver weg.".into(),
    }
}
