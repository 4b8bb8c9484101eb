package org.sklad.aid.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.approvals.ApprovalReason;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.GivenAlready;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.Signature;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.web.FormState;

/**
 * A desk as sent by its page, for a person or for a group.
 *
 * @param act button that was pressed: add, due, all, ask, sizes, then, more-2, less-2, drop-2, each-2, pick-…, tile-…, wanted-…, record
 * @param open code of the rule whose tile is open
 * @param wanted codes of the rules whose goods were wanted but out of stock, separated by spaces
 * @param code text scanned or typed into the single field
 * @param goods own codes of the goods on the desk, by line
 * @param box codes of the boxes from which they are taken, by line
 * @param heads number of people of a group, by sex and age band
 * @param dosing directions for medicines, by field and line
 * @param also case codes of others of the household who get the same, which the person takes for them
 * @param askReason reason given to the second operator who is asked to approve the goods
 * @param questionsLater true if questions that wait for the household were put off
 * @param occurredAt time on a paper list, by the clock of the centre ({@link PaperTime})
 * @param restrictionsSeen sent by pages from before an upgrade; counts only if the same handout is sent again
 * @param again names of all who got the same goods twice on the day of a paper list ({@link GivenAlready#named})
 */
public record DeskForm(
        @Nullable UUID id,
        @Nullable @Size(max = 60) String act,
        @Nullable Map<Sex, @Size(max = 5) Map<AgeBand, @Size(max = 5) String>> heads,
        @Nullable RawCode code,
        @Nullable @Size(max = 40) String open,
        @Nullable @Size(max = 2000) String wanted,
        @Nullable ApprovalReason askReason,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 20) String> goods,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 20) String> box,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 7) String> quantity,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 100) String> prescription,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 200) String> dose,

        @Nullable @Size(max = 9)
        Map<@Size(max = 10) String, @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 20) String>> dosing,

        @Nullable @Size(max = 50) List<@Size(max = 20) String> also,
        @Nullable @Size(max = 30) String occurredAt,
        @Nullable @Size(max = 41) String location,
        @Nullable Acknowledgement acknowledgement,
        @Nullable @Size(max = Signature.MOST_TEXT) String image,
        @Nullable @Size(max = 100) String collectedBy,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 100) String username,
        @Nullable @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) Secret otp,

        @Nullable @Size(max = 300)
        List<@NotNull @Size(max = 30) @Pattern(regexp = RestrictionCode.PATTERN) String> seenRestrictions,

        @Nullable Boolean restrictionsSeen,
        @Nullable @Size(max = 51) List<@Size(max = 20) String> again,
        @Nullable Boolean questionsLater) {

    static final String STORE = "STORE";

    /** Returns true if the goods due are to be put on the desk: by their button, or by Enter on an empty desk without input. */
    boolean isDue() {
        boolean empty = (goods == null || goods.isEmpty())
                && (code == null || code.text().isBlank());
        return "due".equals(act) || ((act == null || act.equals("add")) && empty && occurredAt == null);
    }

    /** Returns true for Enter in the empty field of a desk with goods, without any other input. */
    boolean isEnter() {
        return (act == null || act.equals("add"))
                && Stream.of(code == null ? "" : code.text(), occurredAt, collectedBy, reason, username, image)
                        .allMatch(each -> each == null || each.isBlank())
                && (acknowledgement == null || acknowledgement == Acknowledgement.MARK)
                && others().isEmpty()
                && seenRestrictions == null;
    }

    /** Returns the card of a person that was scanned in place of goods. */
    Optional<String> card() {
        return Optional.ofNullable(code)
                .filter(any -> act == null || act.equals("add"))
                .map(RawCode::text)
                .filter(text -> CardCode.find(text).isPresent());
    }

    /** Returns the code of the rule whose tile was tapped. */
    Optional<String> tile() {
        return after("tile-");
    }

    /** Returns the code of the rule whose goods are wanted but out of stock. */
    Optional<String> wantedInVain() {
        return after("wanted-");
    }

    private Optional<String> after(String prefix) {
        return Optional.ofNullable(act)
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()));
    }

    /** Returns true if all others of the household are to get the same. */
    boolean isAll() {
        return "all".equals(act);
    }

    /** Returns true if a second operator is asked to approve the goods on their own screen. */
    boolean asks() {
        return "ask".equals(act);
    }

    boolean isRecord() {
        return "record".equals(act);
    }

    /** Returns the household members who get the same; empty if none was ticked. */
    List<String> others() {
        return also == null ? List.of() : List.copyOf(also);
    }

    /** Returns the names of all who got the same goods twice; empty if nobody was ticked. */
    List<String> twice() {
        return again == null ? List.of() : List.copyOf(again);
    }

    /**
     * Returns the handout in the form of the API.
     *
     * @param typed the same fields in their order
     * @param person absent for a group
     * @param known true if this handout was recorded; its content must then be that of the first request
     */
    HandoutForm handout(FormState typed, Optional<CaseCode> person, Centre centre, boolean known) {
        GroupHeads group = GroupHeads.of(typed);
        return new HandoutForm(
                id,
                person.map(CaseCode::value).orElse(null),
                group.isEmpty() ? null : group.form(),
                centre.code().value(),
                location == null ? STORE : location,
                occurredAt == null ? null : PaperTime.read(occurredAt, centre.timeZone()),
                DeskLines.form(DeskLines.basket(typed)),
                new HandoutForm.AcknowledgementForm(
                        acknowledgement == null ? Acknowledgement.MARK : acknowledgement,
                        acknowledgement == Acknowledgement.SIGNATURE ? image : null),
                collectedBy,
                HandoutForm.OverrideForm.typed(reason, username, password, otp),
                known ? restrictionsSeen : null,
                seenRestrictions,
                twice().contains(GivenAlready.named(person)));
    }
}
