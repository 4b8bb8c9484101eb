package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.function.Function;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/**
 * The list of people: no identity, cards or vulnerabilities, and only case code and sizes for warehouse workers. Their page has cards
 * of its own.
 */
final class BeneficiaryList {
    private BeneficiaryList() {}

    static Listing<BeneficiaryFilter, Beneficiary, String> of(Operator by, Instant now) {
        return Listing.<BeneficiaryFilter, Beneficiary, String>of(
                        "beneficiaries",
                        "beneficiaries.people",
                        new Places<>(text -> text, each -> Beneficiaries.placeOf(each, by)))
                .linked("centre", "beneficiaries.centre")
                .linked("room", "beneficiaries.room")
                .linked("household", "beneficiaries.household")
                .text("beneficiaries.case-code", "", each -> each.caseCode().value())
                .text(
                        "beneficiaries.sex",
                        "#indicator+sex",
                        seen(by, each -> each.sex().name()))
                .text(
                        "beneficiaries.age-band",
                        "#indicator+age",
                        seen(by, each -> each.ageBand(now).code()))
                .text("beneficiaries.clothes", "", Beneficiary::clothes)
                .text("beneficiaries.shoes", "", Beneficiary::shoes)
                .text(
                        "beneficiaries.languages",
                        "",
                        seen(by, each -> each.languages().codes()))
                .text(
                        "beneficiaries.centre",
                        "#loc+code",
                        seen(by, each -> each.centre().value()))
                .text("beneficiaries.room", "", seen(by, Beneficiary::room))
                .text("beneficiaries.household", "", seen(by, Beneficiary::household))
                .column(
                        new Column<>(
                                "beneficiaries.stay-since",
                                "#date+start",
                                each -> BeneficiaryAnswer.seesAll(by, each.centre())
                                        ? new Cell.Time(each.staySince())
                                        : Cell.NONE),
                        each -> BeneficiaryAnswer.seesAll(by, each.centre())
                                ? new Shown.Time(each.staySince())
                                : Shown.nothing());
    }

    private static Function<Beneficiary, String> seen(Operator by, Function<Beneficiary, String> value) {
        return each -> BeneficiaryAnswer.seesAll(by, each.centre()) ? value.apply(each) : "";
    }
}
