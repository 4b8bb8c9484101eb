package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;

/**
 * Filter of the list of handouts; an absent value does not restrict.
 *
 * @param centre centre of the handouts; absent for all centres where the operator sees people
 * @param on date of the handouts at the centre
 * @param lot lot that was given, alone or in a kit
 * @param item item that was given, in any lot, alone or in a kit
 * @param state with {@link HandoutState#RECORDED}, reversed handouts are left out
 */
public record HandoutFilter(
        Optional<CentreCode> centre,
        Optional<CaseCode> person,
        Optional<LotCode> lot,
        Optional<Sku> item,
        Optional<LocalDate> on,
        Optional<HandoutState> state) {
    public static HandoutFilter of(Optional<CentreCode> centre, Optional<CaseCode> person) {
        return new HandoutFilter(
                centre, person, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    String onText() {
        return on.map(LocalDate::toString).orElse("");
    }

    String stateText() {
        return state.map(Enum::name).orElse("");
    }
}
