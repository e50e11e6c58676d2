//! References to the decisions, short for programs and tables, official for drafts.

use crate::text::{Lang, Text};

/// A place in a decision, in data written `7.3e`: point e, clause 3, article 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Article {
    number: u8,
    clause: Option<u8>,
    point: Option<char>,
}

/// The letters of points in the order of Vietnamese legal texts, as far as decisions come.
const POINTS: &str = "abcdđeghiklmnopqrstuvxy";

impl Article {
    /// Reads `12`, `5.1` or `7.3e`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (number, rest) = match text.split_once('.') {
            Some((number, rest)) => (number, Some(rest)),
            None => (text, None),
        };
        let number = number.parse().ok()?;
        let Some(rest) = rest else { return Some(Article { number, clause: None, point: None }) };
        let point = rest.chars().last().filter(|c| POINTS.contains(*c));
        let clause = point.map_or(rest, |point| rest.trim_end_matches(point));
        Some(Article { number, clause: Some(clause.parse().ok()?), point })
    }

    fn official(self) -> (String, String) {
        let point = self.point.map(|p| (format!("điểm {p} "), format!("point {p}, ")));
        let clause = self.clause.map(|c| (format!("khoản {c} "), format!("clause {c}, ")));
        let ((point_vi, point_en), (clause_vi, clause_en)) =
            (point.unwrap_or_default(), clause.unwrap_or_default());
        let number = self.number;
        (
            format!("{point_vi}{clause_vi}Điều {number}"),
            format!("{point_en}{clause_en}article {number}"),
        )
    }
}

/// Where a rule is written; both forms are absent where the text of the decision is not at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Citation {
    /// Short: `26/2026 art. 4.1a, 7.3e`.
    pub(crate) article: Option<String>,
    /// As drafts cite it: `điểm e khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg`.
    pub(crate) citation: Option<Text>,
}

impl Citation {
    /// Cites articles of a decision; `edition` is its short name.
    pub(crate) fn of<T: AsRef<str>>(edition: &str, document: &str, articles: &[T]) -> Self {
        let places = articles.iter().filter_map(|a| Article::parse(a.as_ref()));
        let (vi, en): (Vec<_>, Vec<_>) = places.map(Article::official).unzip();
        if vi.is_empty() {
            return Citation::default();
        }
        let short: Vec<&str> = articles.iter().map(AsRef::as_ref).collect();
        let (vi, en) = (vi.join(", "), en.join("; "));
        Citation {
            article: Some(format!("{edition} art. {}", short.join(", "))),
            citation: Some(Text::new(
                format!("{vi} Quyết định số {document}"),
                format!("{en} of Decision {document}"),
            )),
        }
    }
}

/// A short reference such as `26/2026 art. 4.1a, 7.3e` as it stands behind a sentence: in Vietnamese
/// with the points, clauses and articles spelt out.
pub(crate) fn behind(article: &str, lang: Lang) -> String {
    match (lang, article.split_once(" art. ")) {
        (Lang::Vi, Some((edition, places))) => {
            let places = places.split(", ").filter_map(Article::parse);
            let places: Vec<String> = places.map(|place| place.official().0).collect();
            format!("{} QĐ {edition}", places.join(", "))
        }
        (Lang::En, _) | (_, None) => article.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_have_the_official_form() {
        let cited = Citation::of("26/2026", "26/2026/QĐ-TTg", &["7.3e"]);
        assert_eq!(cited.article.as_deref(), Some("26/2026 art. 7.3e"));
        let citation = cited.citation.unwrap();
        assert_eq!(citation.vi, "điểm e khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg");
        assert_eq!(citation.en, "point e, clause 3, article 7 of Decision 26/2026/QĐ-TTg");
        let cited = Citation::of("26/2026", "26/2026/QĐ-TTg", &["5.1", "8.1đ", "12"]);
        assert_eq!(
            cited.citation.unwrap().vi,
            "khoản 1 Điều 5, điểm đ khoản 1 Điều 8, Điều 12 Quyết định số 26/2026/QĐ-TTg"
        );
        assert_eq!(Citation::of::<&str>("1048/2019", "1048/QĐ-TTg", &[]), Citation::default());
    }

    #[test]
    fn references_behind_a_sentence_are_short() {
        let article = "26/2026 art. 4.1a, 7.3e";
        let vi = "điểm a khoản 1 Điều 4, điểm e khoản 3 Điều 7 QĐ 26/2026";
        assert_eq!(behind(article, Lang::Vi), vi);
        assert_eq!(behind(article, Lang::En), article);
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for text in ["", "7.", "7.e", "x", "7.3e1", "7.3w", "7.3.1"] {
            assert_eq!(Article::parse(text), None, "{text}");
        }
    }
}
