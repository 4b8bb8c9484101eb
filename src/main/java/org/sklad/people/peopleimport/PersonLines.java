package org.sklad.people.peopleimport;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.beneficiaries.RegistrationForm;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Line;

/** Reads the lines of one file as people to be registered. It remembers the lines before, because a file can name a person twice. */
final class PersonLines {
    private final KeyedHash hash;
    private final Consumer<Record> check;
    private final Map<String, Centre> centres;
    private final Map<UUID, Integer> lineOfId = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, Integer> alikeInHouseholds = new HashMap<>();
    private final Map<String, Deque<IdempotencyKey>> households = new HashMap<>();

    PersonLines(Centres centres, KeyedHash hash, Consumer<Record> check, Operator by) {
        this.hash = hash;
        this.check = check;
        this.centres = centres.list("", Integer.MAX_VALUE).stream()
                .filter(centre -> by.roles().hasAt(centre.code(), Role.FIELD))
                .collect(Collectors.toMap(centre -> centre.code().value(), centre -> centre));
    }

    /**
     * A person to be registered.
     *
     * @param registration empty if the line is wrong; somebody who is already registered needs none
     * @param faults reasons for which nobody can be registered by the line
     * @param household lines of the same household, in the order in which a companion is looked for; empty for none
     */
    record Draft(
            int line,
            IdempotencyKey claim,
            Optional<Registration> registration,
            List<FieldError> faults,
            Deque<IdempotencyKey> household) {
        BeneficiaryId id() {
            return new BeneficiaryId(claim.id());
        }
    }

    /**
     * Notes the household of a line, for all lines before the first is drafted. The first line of a household can be refused, or be
     * corrected after the others were registered.
     */
    void note(Line line) {
        Centre centre = centres.get(line.get(PersonSheet.CENTRE));
        if (centre != null
                && line.problems().isEmpty()
                && !line.get(PersonSheet.HOUSEHOLD).isEmpty()) {
            households
                    .computeIfAbsent(household(line), any -> new ArrayDeque<>())
                    .add(claim(line, alikeInHouseholds));
        }
    }

    private static String household(Line line) {
        return line.get(PersonSheet.CENTRE) + " " + line.get(PersonSheet.HOUSEHOLD);
    }

    /**
     * Reads a line.
     *
     * @throws InvalidFields if it names no centre of the operator, or a person whom an earlier line has
     */
    Draft draft(Line line, Instant now) {
        Centre centre = Optional.ofNullable(centres.get(line.get(PersonSheet.CENTRE)))
                .orElseThrow(() -> new InvalidFields(PersonSheet.CENTRE, Message.of("peopleimport.import.no-centre")));
        IdempotencyKey claim = claim(line, alike);
        Deque<IdempotencyKey> household = households.getOrDefault(household(line), new ArrayDeque<>());
        Registration registration;
        try {
            RegistrationForm form = PersonSheet.form(line, claim.id(), check);
            registration = form.registration(LocalDate.ofInstant(now, centre.timeZone()));
        } catch (InvalidFields wrong) {
            // The line can have registered somebody before a birthday made its age band wrong.
            List<FieldError> faults =
                    wrong.errors().stream().map(PersonSheet::inColumn).toList();
            return new Draft(line.number(), claim, Optional.empty(), faults, household);
        }
        Integer before = lineOfId.putIfAbsent(claim.id(), line.number());
        if (before != null) {
            throw new InvalidFields(PersonSheet.REFERENCE, Message.of("peopleimport.import.twice", before));
        }
        return new Draft(line.number(), claim, Optional.of(registration), List.of(), household);
    }

    private IdempotencyKey claim(Line line, Map<String, Integer> alike) {
        String content = hash.of(PersonSheet.content(line));
        return new IdempotencyKey(id(line, content, alike), content);
    }

    /** Returns the same id for the same line. Lines of equal content without a reference get different ids. */
    private UUID id(Line line, String content, Map<String, Integer> alike) {
        String reference = line.get(PersonSheet.REFERENCE);
        String what = reference.isEmpty()
                ? "line " + content + " " + alike.merge(content, 1, Integer::sum)
                : "reference " + line.get(PersonSheet.CENTRE) + " " + reference;
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(hash.of(what)));
        // Sets the variant and version 8, for ids by a custom rule (RFC 9562).
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
