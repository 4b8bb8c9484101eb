package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/**
 * The columns of the exported list of people: no identity, cards or vulnerabilities, and only case code and sizes for warehouse workers.
 */
final class BeneficiaryColumns {
    private BeneficiaryColumns() {}

    static List<Column<Beneficiary>> of(Operator by, Instant now) {
        return List.of(
                Column.text(
                        "beneficiaries.case-code", "", each -> each.caseCode().value()),
                seen(
                        "beneficiaries.sex",
                        "#indicator+sex",
                        by,
                        each -> each.sex().name()),
                seen(
                        "beneficiaries.age-band",
                        "#indicator+age",
                        by,
                        each -> each.ageBand(now).code()),
                Column.text("beneficiaries.clothes", "", Beneficiary::clothes),
                Column.text("beneficiaries.shoes", "", Beneficiary::shoes),
                seen("beneficiaries.languages", "", by, each -> each.languages().codes()),
                seen(
                        "beneficiaries.centre",
                        "#loc+code",
                        by,
                        each -> each.centre().value()),
                seen("beneficiaries.room", "", by, Beneficiary::room),
                seen("beneficiaries.household", "", by, Beneficiary::household),
                new Column<>(
                        "beneficiaries.stay-since",
                        "#date+start",
                        each -> BeneficiaryAnswer.seesAll(by, each.centre())
                                ? new Cell.Time(each.staySince())
                                : Cell.NONE));
    }

    private static Column<Beneficiary> seen(
            String heading, String hashtag, Operator by, Function<Beneficiary, String> value) {
        return Column.text(
                heading, hashtag, each -> BeneficiaryAnswer.seesAll(by, each.centre()) ? value.apply(each) : "");
    }
}
