//! Tables as comma-separated values, in the form that Dutch spreadsheets open: semicolons between, UTF-8 with its mark.

/// What tells a spreadsheet that the text is UTF-8.
const MARK: char = '\u{feff}';

/// Writes a table. Each row has a line; a text that a spreadsheet would take for a formula is marked as text.
#[must_use]
pub fn table<R: IntoIterator<Item = String>>(header: &[&str], rows: impl IntoIterator<Item = R>) -> String {
    let mut text = String::from(MARK);
    line(&mut text, header.iter().map(|name| (*name).to_owned()));
    for row in rows {
        line(&mut text, row);
    }
    text
}

fn line(text: &mut String, cells: impl IntoIterator<Item = String>) {
    let cells: Vec<String> = cells.into_iter().map(|value| cell(&value)).collect();
    text.push_str(&cells.join(";"));
    text.push_str("\r\n");
}

/// Quoted where it must be (RFC 4180). An apostrophe before what could be a formula keeps a spreadsheet from carrying out
/// what somebody typed as an answer.
fn cell(value: &str) -> String {
    let is_formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if is_formula { format!("'{value}") } else { value.to_owned() };
    if value.contains([';', '"', '\n', '\r']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_breaks_its_row() {
        let row = ["=1+1", "-2", "@SUM(A1)", "a;b", "say \"yes\"", "two\nlines", "5"].map(str::to_owned);
        let text = table(&["one", "two"], [row]);
        let expected =
            "\u{feff}one;two\r\n'=1+1;'-2;'@SUM(A1);\"a;b\";\"say \"\"yes\"\"\";\"two\nlines\";5\r\n";
        assert_eq!(text, expected);
    }
}
