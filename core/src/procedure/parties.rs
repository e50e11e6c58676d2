//! Who may register a product, what a file holds, who sits on a council (26/2026, articles 2.3, 6,
//! 7.3b and 7.4b).

use crate::law::Edition;
use crate::problem::catalogue::procedure::{no_such_level, not_in_edition};
use crate::problem::{Concern, Failure, OneOf};
use crate::procedure::built_in::Law;
use crate::procedure::law::{Applicant, Composition, Seat, Word};
use crate::procedure::level::Level;
use crate::procedure::{Authority, Purpose};
use crate::text::Text;

/// Whether somebody may register a product of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eligibility {
    /// Whether they may.
    pub eligible: bool,
    /// The sets for which they may, where not for all.
    pub sets: &'static [u16],
    pub(crate) articles: &'static [Word],
}

/// Whether somebody may register a product of a set (article 2.3): cooperatives, cooperative groups,
/// small and medium enterprises, and farms and households with business registration; for tourism
/// services associations, operating centres and the like as well.
///
/// # Errors
/// An edition that says nothing of it, as far as it is known here.
///
/// ```
/// use ocop::procedure::{Applicant, eligible};
/// let edition = ocop::edition("26/2026")?;
/// assert!(eligible(edition, Applicant::Household, 3)?.eligible);
/// assert!(!eligible(edition, Applicant::LargeEnterprise, 3)?.eligible);
/// assert!(!eligible(edition, Applicant::Association, 3)?.eligible);
/// assert!(eligible(edition, Applicant::Association, 26)?.eligible);
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn eligible(
    edition: &'static Edition,
    applicant: Applicant,
    set: u16,
) -> Result<Eligibility, Failure> {
    let rules = &Law::of(edition)?.procedure.applicants;
    let Some(general) = rules.first() else {
        return Err(silent(edition, Text::fixed("đối tượng đăng ký", "who may register")));
    };
    let rule = rules.iter().find(|rule| rule.applicants.contains(&applicant));
    Ok(match rule {
        Some(rule) => Eligibility {
            eligible: rule.sets.is_empty() || rule.sets.contains(&set),
            sets: &rule.sets,
            articles: &rule.articles,
        },
        None => Eligibility { eligible: false, sets: &[], articles: &general.articles },
    })
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileList {
    /// Who prepares it.
    pub prepared_by: Authority,
    /// How many sets of it go on paper (articles 7.1, 7.2b, 7.3e).
    pub paper: u8,
    /// How many go as files.
    pub electronic: u8,
    /// What it holds, in printed order.
    pub items: Vec<FileItem>,
    pub(crate) articles: &'static [Word],
}

/// One item of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileItem {
    /// What it is.
    pub text: &'static Text,
    /// How many samples of the product it is; 0 for anything else.
    pub samples: u8,
}

/// What a file holds (article 6): the producer's for the commune (`to` none), the commune's for the
/// province, the province's for the ministry. `samples` says whether the set asks for samples, as
/// all but tourism services do ([`crate::rubric::Class::needs_samples`]).
///
/// # Errors
/// An edition that says nothing of it, as far as it is known here; a level that gets no file.
///
/// ```
/// use ocop::{Level, procedure::{Purpose, file_list}};
/// let edition = ocop::edition("26/2026")?;
/// let first = file_list(edition, Purpose::First, Some(Level::Central), true)?;
/// let again = file_list(edition, Purpose::ReRating, Some(Level::Central), true)?;
/// // A re-rating needs no report of the council and no decision that approves it (article 6.3b).
/// assert_eq!((first.items.len(), again.items.len()), (7, 5));
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn file_list(
    edition: &'static Edition,
    purpose: Purpose,
    to: Option<Level>,
    samples: bool,
) -> Result<FileList, Failure> {
    let law = Law::of(edition)?;
    if law.procedure.dossiers.is_empty() {
        return Err(silent(edition, Text::fixed("thành phần hồ sơ", "what files hold")));
    }
    file_of(law, purpose, to, samples).ok_or_else(|| {
        let levels = law.procedure.dossiers.iter().filter_map(|d| d.to).map(Level::name);
        let name = to.map_or("commune", Level::name);
        let problem = no_such_level(edition.id(), name, Text::EMPTY, OneOf::of(levels));
        Failure::of(Concern::Procedure, problem)
    })
}

/// The file that goes to a level, or to the commune where none is named.
pub(crate) fn file_of(
    law: Law,
    purpose: Purpose,
    to: Option<Level>,
    samples: bool,
) -> Option<FileList> {
    let mut dossiers = law.procedure.dossiers.iter();
    let dossier = dossiers.find(|d| d.to == to && d.purposes.contains(&purpose))?;
    let items = dossier.items.iter().filter(|item| samples || item.samples == 0);
    Some(FileList {
        prepared_by: dossier.prepared_by,
        paper: dossier.paper,
        electronic: dossier.electronic,
        items: items.map(|i| FileItem { text: &i.text, samples: i.samples }).collect(),
        articles: &dossier.articles,
    })
}

/// Who sits on the council of a level (articles 7.3b, 7.4b). The decision names the seats and no
/// number; the fewest members that they imply are the sum of [`Seat::least`].
///
/// # Errors
/// An edition that says nothing of it, as far as it is known here.
///
/// ```
/// use ocop::{Level, procedure::composition};
/// let edition = ocop::edition("26/2026")?;
/// let least = |level| {
///     composition(edition, level).map(|seats| seats.iter().map(|s| s.least).sum::<u8>())
/// };
/// assert_eq!((least(Level::Province)?, least(Level::Central)?), (9, 8));
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn composition(edition: &'static Edition, level: Level) -> Result<&'static [Seat], Failure> {
    Ok(&council_of(edition, level)?.seats)
}

pub(crate) fn council_of(
    edition: &'static Edition,
    level: Level,
) -> Result<&'static Composition, Failure> {
    let councils = &Law::of(edition)?.procedure.councils;
    councils.iter().find(|council| council.level == level).ok_or_else(|| {
        silent(edition, Text::fixed("thành phần Hội đồng", "who sits on the council"))
    })
}

fn silent(edition: &Edition, what: Text) -> Failure {
    Failure::of(Concern::Procedure, not_in_edition(edition.id(), what))
}
