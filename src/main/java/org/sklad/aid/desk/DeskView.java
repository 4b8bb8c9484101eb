package org.sklad.aid.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.approvals.Approval;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.i18n.Message;

/**
 * The desk of one person.
 *
 * @param ready true if the goods due are on the desk as they were put there, so that Enter records them
 * @param household household members who are here, the person among them
 * @param approval request to a second operator for exactly these goods; absent if none was sent
 * @param asOf time for which ages are shown
 */
public record DeskView(
        OnDesk desk,
        Beneficiary person,
        AgeBand ageBand,
        DeskPerson.Facts facts,
        boolean ready,
        List<HouseholdMember> household,
        Optional<Approval> approval,
        Instant asOf) {
    /** Returns the other members, who can get the same. */
    public List<Beneficiary> others() {
        return household.stream()
                .map(HouseholdMember::person)
                .filter(each -> !each.id().equals(person.id()))
                .toList();
    }

    /** Returns the due goods that are not on the desk yet. */
    public List<DueGoods> due() {
        return facts.proposals()
                .goodsBeside(desk.lines().stream().map(OnDesk.Line::item).toList());
    }

    /** Returns the lines that count under the rule of a tile. */
    public List<OnDesk.Line> lines(DueTile tile) {
        return desk.lines().stream()
                .filter(line -> facts.proposals().counts(tile, line.item()))
                .toList();
    }

    /** Returns the maximum of the rule of a tile, per whom and per which period. */
    public Message rule(DueTile tile) {
        return PersonDues.rule(tile.remaining());
    }

    public boolean isOpen(DueTile tile) {
        return desk.entered().value("open").equals(tile.code());
    }

    /** Returns true if it is recorded that the goods of the tile were wanted and not there. */
    public boolean isWanted(DueTile tile) {
        return List.of(desk.entered().value("wanted").split(" ")).contains(tile.code());
    }
}
