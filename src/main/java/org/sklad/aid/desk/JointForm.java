package org.sklad.aid.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.JointHandout;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The same goods for several people of a household, one of whom takes them.
 *
 * @param handout handout of the person who takes them
 * @param also case codes of the others
 * @param again case codes of all who got the same goods twice on the day of a paper list; absent if nobody did
 */
record JointForm(
        @NotNull @Valid HandoutForm handout,
        @NotNull @Size(max = 50) List<@NotNull @Size(max = 20) String> also,
        @Nullable @Size(max = 51) List<@NotNull @Size(max = 20) String> again) {
    /**
     * Returns a handout for each person. The first has the id of the request. The ids of the others derive from it, so that a repeated
     * request makes the same handouts.
     *
     * @param household case codes of the people who may be among the others
     * @param station shared station at which a second operator may use a PIN
     * @throws InvalidFields as for {@link HandoutForm#handout}, and if a person is not of the household, or if a line has a prescription.
     *     Medicines without one are rejected when the goods are looked up
     */
    List<JointHandout> joint(IdempotencyKey claim, Set<String> household, Optional<String> station, Operator by) {
        for (String each : also) {
            if (!household.contains(each)) {
                throw new InvalidFields("also", Message.of("desk.also.nobody", each));
            }
        }
        if (handout.lines().stream().anyMatch(HandoutForm.HandoutLineForm::hasPrescription)) {
            throw new InvalidFields("also", Message.of("handouts.together.medicine"));
        }
        List<JointHandout> all = new ArrayList<>();
        all.add(new JointHandout(claim, handout.handout(by).at(station)));
        for (String each : new TreeSet<>(also)) {
            UUID id = UUID.nameUUIDFromBytes((claim.id() + each).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            all.add(new JointHandout(
                    new IdempotencyKey(id, claim.content()),
                    handout.takenFor(each, again != null && again.contains(each))
                            .handout(by)
                            .at(station)));
        }
        return all;
    }
}
