package org.sklad.people.peopleimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.ImportAct;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.OwnPeople;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.people.peopleimport.PersonLines.Draft;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Line;

/** The import of one file, batch by batch. */
final class PeopleImportRun {
    private final Database database;
    private final Registrations registrations;
    private final PersonLines lines;
    private final Operator by;
    private final boolean dryRun;
    private final ImportAct act;
    private final ImportCount count = new ImportCount();
    private final List<PeopleImported.Person> people = new ArrayList<>();

    PeopleImportRun(
            Database database,
            Registrations registrations,
            PersonLines lines,
            Operator by,
            boolean dryRun,
            ImportAct act) {
        this.database = database;
        this.registrations = registrations;
        this.lines = lines;
        this.by = by;
        this.dryRun = dryRun;
        this.act = act;
    }

    /** The result of a line. */
    private record Outcome(int line, Optional<CaseCode> caseCode, boolean first, List<FieldError> reasons) {
        static Outcome refused(Draft draft, FieldError reason) {
            return new Outcome(draft.line(), Optional.empty(), false, List.of(reason));
        }
    }

    PeopleImported total() {
        return new PeopleImported(count.total(), people);
    }

    /** Registers the valid lines of a batch. */
    void enter(List<Line> piece, Instant now) {
        List<Draft> drafts = new ArrayList<>();
        for (Line line : piece) {
            if (!line.problems().isEmpty()) {
                count.refuse(line.number(), line.problems());
                continue;
            }
            try {
                drafts.add(lines.draft(line, now));
            } catch (InvalidFields e) {
                count.refuse(
                        line.number(),
                        e.errors().stream().map(PersonSheet::inColumn).toList());
            }
        }
        outcomes(drafts, now).forEach(this::count);
    }

    private void count(Outcome outcome) {
        if (!outcome.reasons().isEmpty()) {
            count.refuse(outcome.line(), outcome.reasons());
            return;
        }
        if (outcome.first()) {
            count.addCreated();
        } else {
            count.addUnchanged();
        }
        if (!dryRun) {
            people.add(new PeopleImported.Person(outcome.line(), outcome.caseCode(), outcome.first()));
        }
    }

    private List<Outcome> outcomes(List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        if (dryRun) {
            return database.readForReport(
                    handle -> drafts.stream().map(draft -> look(handle, draft)).toList());
        }
        // Codes are drawn and identities encrypted before the transaction.
        Map<UUID, Registrations.Made> made = new HashMap<>();
        drafts.forEach(draft -> draft.registration()
                .ifPresent(each -> made.put(draft.claim().id(), registrations.make(draft.id(), each))));
        return act.enter(
                handle -> drafts.stream()
                        .map(draft -> enter(
                                handle,
                                draft,
                                Optional.ofNullable(made.get(draft.claim().id())),
                                now))
                        .toList(),
                Outcome::first);
    }

    private Outcome enter(Handle handle, Draft draft, Optional<Registrations.Made> made, Instant now) {
        Outcome looked = look(handle, draft);
        return looked.reasons().isEmpty() && looked.first() ? insert(handle, draft, made, now) : looked;
    }

    /** Returns the result that the line would have, without any change. */
    private Outcome look(Handle handle, Draft draft) {
        try {
            IdempotencyKeys.refuseReuse(handle, draft.claim());
        } catch (IdReused other) {
            return Outcome.refused(
                    draft, new FieldError(PersonSheet.REFERENCE, Message.of("peopleimport.import.other")));
        }
        Optional<Beneficiary> there = OwnPeople.findById(handle, draft.id());
        if (there.isPresent()) {
            Optional<CaseCode> seen = there.filter(
                            each -> each.present() && by.roles().hasAt(each.centre(), Role.FIELD))
                    .map(Beneficiary::caseCode);
            return new Outcome(draft.line(), seen, false, List.of());
        }
        if (draft.registration().isEmpty()) {
            return new Outcome(draft.line(), Optional.empty(), false, draft.faults());
        }
        try {
            registrations.room(handle, draft.registration().get());
        } catch (InvalidFields e) {
            return new Outcome(draft.line(), Optional.empty(), false, e.errors());
        }
        return new Outcome(draft.line(), Optional.empty(), true, List.of());
    }

    private Outcome insert(Handle handle, Draft draft, Optional<Registrations.Made> made, Instant now) {
        Optional<Beneficiary> companion = companion(handle, draft);
        if (!IdempotencyKeys.claim(handle, draft.claim(), now)) {
            return new Outcome(draft.line(), Optional.empty(), false, List.of());
        }
        registrations.insert(
                handle,
                made.orElseThrow(),
                draft.registration()
                        .orElseThrow()
                        .inHouseholdOf(
                                companion.map(each -> each.caseCode().value()).orElse("")),
                by);
        // The next line of the household looks here first. After a rollback it finds nobody and goes on.
        draft.household().addFirst(draft.claim());
        Optional<CaseCode> code = OwnPeople.findById(handle, draft.id()).map(Beneficiary::caseCode);
        return new Outcome(draft.line(), code, true, List.of());
    }

    /** Finds a present person whom a line of the same household registered, now or earlier. */
    private Optional<Beneficiary> companion(Handle handle, Draft draft) {
        return draft.household().stream()
                .filter(each -> registered(handle, each))
                .flatMap(each -> OwnPeople.findById(handle, new BeneficiaryId(each.id())).stream())
                .filter(each -> each.present() && by.roles().hasAt(each.centre(), Role.FIELD))
                .findFirst();
    }

    /** Returns false for a reference that came with other content, because it can be another person's. */
    private static boolean registered(Handle handle, IdempotencyKey line) {
        try {
            return IdempotencyKeys.isRepeated(handle, line);
        } catch (IdReused other) {
            return false;
        }
    }
}
