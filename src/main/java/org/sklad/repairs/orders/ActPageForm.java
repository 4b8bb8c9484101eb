package org.sklad.repairs.orders;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;

/** The form of any act on a page; each act takes the fields it needs into its API form. */
public record ActPageForm(
        @Nullable UUID id,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String of,
        @Nullable String assignee,
        @Nullable Priority priority,
        @Nullable LocalDate plannedOn) {

    /** Converts the fields to the API form of the act. */
    @SuppressWarnings("NullAway") // The checks of the forms find missing values.
    Record as(ActKind act) {
        return switch (act) {
            case REJECTION, REOPENING, CANCELLATION -> new ActReasonForm(id, reason);
            case DUPLICATION -> new DuplicateForm(id, of, reason);
            case ASSIGNMENT -> new AssignmentForm(id, assignee, reason);
            case HOLD -> new HoldForm(id, holdReason(), note);
            case PRIORITY -> new PriorityForm(id, priority, plannedOn, reason);
            case APPROVAL, START, RESUMPTION, SAFE, COMPLETION, VERIFICATION -> new StepForm(id, reason);
        };
    }

    private @Nullable HoldReason holdReason() {
        if (reason == null) {
            return null;
        }
        return Arrays.stream(HoldReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("reason", Message.of("platform.field.invalid")));
    }

    /** Returns the details in the checked form. */
    static ActDetails details(Record checked) {
        if (checked instanceof ActReasonForm form) {
            return form.details();
        }
        if (checked instanceof DuplicateForm form) {
            return form.details();
        }
        if (checked instanceof AssignmentForm form) {
            return form.details();
        }
        if (checked instanceof HoldForm form) {
            return form.details();
        }
        if (checked instanceof PriorityForm form) {
            return form.details();
        }
        if (checked instanceof StepForm form) {
            return form.details();
        }
        throw new IllegalArgumentException("No form of an act: " + checked.getClass());
    }
}
