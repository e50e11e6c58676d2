//! The built-in editions as they are walked through: every row knows where it stands.

use crate::common::{name, sets};
use ocop::{Points, council::Vote, rate_parts};

#[test]
fn every_row_knows_what_it_belongs_to() {
    for rubric in sets() {
        for part in rubric.parts() {
            for section in part.sections() {
                assert_eq!(section.part().unwrap().letter(), part.letter(), "{}", name(rubric));
                for criterion in section.criteria() {
                    assert_eq!(criterion.section().unwrap().code(), section.code());
                    for option in criterion.options() {
                        assert_eq!(option.criterion().code(), criterion.code());
                        let case = option.case().unwrap();
                        assert!(case.options().any(|o| o.number() == option.number()));
                    }
                }
            }
        }
    }
}

#[test]
fn sets_say_who_is_in_charge_and_what_goes_with_a_file() {
    let class = |set: u16| ocop::rubric("26/2026", set).unwrap().class().unwrap();
    let vegetables = class(1);
    assert_eq!(vegetables.group().vi, "Thực phẩm");
    assert_eq!(vegetables.subgroup().vi, "Thực phẩm tươi sống");
    let ministries =
        |set: u16| class(set).ministries().map(|m| m.vi.to_string()).collect::<Vec<_>>();
    assert_eq!(ministries(1), ["Bộ Nông nghiệp và Môi trường"]);
    assert_eq!(ministries(6), ["Bộ Nông nghiệp và Môi trường", "Bộ Công Thương"]);
    // Article 6.2d: samples go with every file but those of tourism services.
    for set in 1..=26 {
        assert_eq!(class(set).needs_samples(), set != 26, "set {set}");
    }
}

#[test]
fn what_tests_print_is_short() {
    assert_eq!(format!("{:?}", ocop::edition("148/2023").unwrap()), "Edition(148/2023)");
}

#[test]
fn a_subsection_gives_what_its_criteria_give() {
    let mut found = 0;
    for rubric in sets() {
        for section in rubric.sections() {
            for sub in section.subsections() {
                let inside = section.criteria().filter(|c| sub.code().contains(c.code()));
                assert_eq!(inside.map(|c| c.max()).sum::<Points>(), sub.max(), "{}", name(rubric));
                found += 1;
            }
        }
    }
    assert!(found > 0);
}

#[test]
fn every_erratum_says_where_and_why() {
    let mut found = 0;
    for edition in ocop::editions() {
        for erratum in edition.errata() {
            let id = erratum.id;
            assert!(!erratum.reason.vi.is_empty() && !erratum.reason.en.is_empty(), "{id}");
            let Some(set) = erratum.set else { continue };
            let rubric = ocop::rubric(edition.id(), i64::from(set)).unwrap();
            let Some(code) = erratum.criterion.and_then(|c| c.parse().ok()) else { continue };
            let below =
                |s: ocop::rubric::Section<'_>| s.subsections().any(|sub| sub.code() == code);
            let heading = rubric.sections().any(|s| s.code() == code || below(s));
            let criterion = rubric.criterion(code);
            assert!(heading || criterion.is_some(), "{id}: {code:?}");
            if let (Some(option), Some(criterion)) = (erratum.option, criterion) {
                assert!(criterion.option(option).is_some(), "{id}: option {option}");
            }
            found += 1;
        }
    }
    assert!(found > 0);
}

#[test]
fn names_are_read_as_they_are_written() {
    for vote in [Vote::Majority, Vote::Every, Vote::Mean] {
        assert_eq!(vote.name().parse(), Ok(vote));
    }
}

#[test]
fn part_sums_name_their_edition() {
    for edition in ocop::editions() {
        let parts = rate_parts(edition, 30.into(), 20.into(), 30.into()).unwrap();
        assert_eq!((parts.edition(), parts.total()), (edition.id(), 80.into()));
    }
}
