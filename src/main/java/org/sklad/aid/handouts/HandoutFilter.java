package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;

/**
 * Which handouts to list; what is absent does not restrict.
 *
 * @param centre where they were made; absent for all centres where the operator sees people
 * @param on the date in the centre on which they were made
 * @param lot of which some was given, or a kit that holds some of it
 * @param item of any lot of which some was given, or a kit that holds some
 * @param state with {@link HandoutState#RECORDED} what was taken back is left out
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
