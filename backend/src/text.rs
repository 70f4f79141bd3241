//! Text for searching and for lists: folding, words, excerpts.

use std::collections::BTreeSet;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text without case and accents. Both databases search in this, since their own ideas of case differ.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// At most this many words of a search are looked at.
const MAX_WORDS: usize = 12;

/// The folded words of a search: letters and digits only.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MAX_WORDS)
        .map(str::to_owned)
        .collect()
}

/// The stem of a folded Dutch word (Snowball): "bomen" and "boom" have the same one. Snowball takes no s after an e, so
/// that of "bankjes" is taken here.
#[must_use]
pub fn stem(word: &str) -> String {
    let singular = word.strip_suffix('s').filter(|singular| singular.ends_with("je")).unwrap_or(word);
    Stemmer::create(Algorithm::Dutch).stem(singular).into_owned()
}

/// The stems of a folded text that are not among its words, each once: what has to be kept beside it to find word forms.
#[must_use]
pub fn stems(folded: &str) -> String {
    let words: BTreeSet<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let stems: BTreeSet<String> = words.iter().map(|word| stem(word)).collect();
    stems.into_iter().filter(|stem| !words.contains(stem.as_str())).collect::<Vec<_>>().join(" ")
}

/// The words of a title that say what it is about: no short ones and none that every sentence has.
#[must_use]
pub fn telling_words(title: &str) -> Vec<String> {
    let mut words = words(title);
    words.retain(|word| word.chars().count() > 2 && !COMMON.contains(&word.as_str()));
    words
}

const COMMON: [&str; 52] = [
    "aan", "alle", "als", "bij", "dan", "dat", "deze", "die", "dit", "door", "dorp", "een", "eens", "elke",
    "gaan", "geen", "goed", "graag", "heb", "hebben", "het", "hier", "hoe", "iets", "kan", "kunnen", "laten",
    "maar", "maken", "meer", "met", "mij", "moet", "naar", "niet", "nieuwe", "nog", "ons", "onze", "ook",
    "over", "the", "tot", "van", "veel", "voor", "wat", "wel", "wij", "willen", "worden", "zijn",
];

/// How many characters an excerpt has at most.
pub const EXCERPT: usize = 200;

/// How a text begins: cut between words, on one line.
#[must_use]
pub fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', '.', ';', ':']))
}

/// What a person typed on one line, as it is kept.
#[must_use]
pub fn line(text: &str) -> String {
    text.trim().to_owned()
}

/// What a person typed on several lines, as it is kept: line breaks of one kind, no space around it.
#[must_use]
pub fn lines(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}

/// What a person typed on several lines where nothing need be said: none when nothing was.
#[must_use]
pub fn said(text: &str) -> Option<String> {
    Some(lines(text)).filter(|text| !text.is_empty())
}

/// Title and text as one line of folded words with a space before each, to be searched for the beginnings of words.
#[must_use]
pub fn search_text(title: &str, text: &str) -> String {
    let folded = fold(&format!("{title}\n{text}"));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::new(), |line, word| line + " " + word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_drops_case_and_accents() {
        assert_eq!(fold("Één Café in GEËR"), "een cafe in geer");
    }

    #[test]
    fn words_hold_no_operators() {
        assert_eq!(
            words("\"bank\" OR (route*) : fietspád-noord"),
            ["bank", "or", "route", "fietspad", "noord"]
        );
        assert_eq!(words(" -- "), Vec::<String>::new());
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (one, other) in
            [("boom", "bomen"), ("straat", "straten"), ("bank", "banken"), ("bankje", "bankjes")]
        {
            assert_eq!(stem(one), stem(other), "{one}");
        }
        assert_eq!(stems("bomen, een boom en een bank"), "bom");
        assert_eq!(stems(""), "");
    }

    #[test]
    fn titles_are_told_apart_by_few_words() {
        assert_eq!(telling_words("Een bankje bij het dorp"), ["bankje"]);
    }

    #[test]
    fn excerpts_end_between_words() {
        let text = "woord ".repeat(60);
        let excerpt = excerpt(&text);
        assert!(excerpt.ends_with("woord…") && excerpt.chars().count() <= EXCERPT + 1);
        assert_eq!(super::excerpt("kort\n\nen goed"), "kort en goed");
    }
}
