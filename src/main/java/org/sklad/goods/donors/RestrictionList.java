package org.sklad.goods.donors;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of donors' restrictions. */
final class RestrictionList {
    static final Listing<RestrictionFilter, Restriction, String> LIST =
            Listing.<RestrictionFilter, Restriction, String>of(
                            "restrictions",
                            "donors.restrictions",
                            Places.sorted(each -> each.code().value()))
                    .purpose("donors.restrictions.purpose")
                    .empty("donors.restrictions.empty")
                    .choice(
                            "effect",
                            "donors.restriction.effect",
                            List.of(RestrictionEffect.values()),
                            RestrictionList::words)
                    .shown("donors.restriction.name", each -> new Shown.Name(each.nameBg(), each.nameEn()))
                    .text("donors.restriction.code", "", Restriction::code)
                    .fileText("donors.restriction.name-bg", "", Restriction::nameBg)
                    .fileText("donors.restriction.name-en", "", Restriction::nameEn)
                    .chip("donors.restriction.effect", "", Restriction::effect, RestrictionList::chip)
                    .shown("donors.restriction.for", each -> checked(RestrictionAnswer.of(each)))
                    .file(listed("beneficiaries.sex", each -> names(each.sexes())))
                    .file(listed(
                            "beneficiaries.age-band",
                            each -> each.ageBands().stream().map(AgeBand::code).toList()))
                    .file(listed("pages.vulnerabilities", each -> names(each.vulnerabilities())))
                    .file(listed("donors.restriction.centres", RestrictionAnswer::centres));

    private RestrictionList() {}

    /** Returns a column with a set in one cell, each value as the API writes it. */
    private static Column<Restriction> listed(String heading, Function<RestrictionAnswer, List<String>> values) {
        return Column.text(heading, "", each -> String.join(" ", values.apply(RestrictionAnswer.of(each))));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static Message words(RestrictionEffect effect) {
        return Message.of("donors.restriction.effect." + effect);
    }

    private static Shown.Chip chip(Restriction each) {
        return new Shown.Chip(each.effect() == RestrictionEffect.REFUSE ? "refused" : "soon", words(each.effect()));
    }

    private static Shown checked(RestrictionAnswer each) {
        Stream<Shown> people = Stream.concat(
                each.sexes().stream().map(one -> new Shown.Words(Message.of("pages.sex." + one))),
                each.ageBands().stream().map(one -> new Shown.Text(one.code())));
        Stream<Shown> others = Stream.concat(
                each.vulnerabilities().stream().map(one -> new Shown.Words(Message.of("pages.vulnerability." + one))),
                each.centres().stream().map(one -> new Shown.Named(new CentreCode(one))));
        return new Shown.Lines(Stream.concat(people, others).toList());
    }
}
