package org.sklad.goods.kits;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on kits. */
final class KitActs {
    static final String PATH = "/assemblies";
    static final String ONE = "/{id}";
    static final String REVERSAL = ONE + "/reversal";
    static final String BREAK_UPS = "/break-ups";

    /** Assembles all kits or none. */
    final Making<AssemblyForm> assemble;

    /** Takes apart all kits or none. */
    final Making<BreakUpForm> breakUp;

    /** Reverses an assembly or a break-up: the parts return to their places, or the kits are restored. */
    final Act<UUID, ReasonForm> reverse;

    KitActs(Assemblies assemblies, Forms forms) {
        assemble = Making.<AssemblyForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Assemblies.MAY_ASSEMBLE),
                        (claim, form, by) -> assemblies.assemble(claim, form.assembly(), by))
                .then(PATH + ONE, "kits.assembled");
        breakUp = Making.<BreakUpForm>at(
                        forms,
                        BREAK_UPS,
                        (form, by) -> by.requireIn(form.centre(), Assemblies.MAY_ASSEMBLE),
                        (claim, form, by) -> assemblies.breakUp(claim, form.breakUp(), by))
                .then(PATH + ONE, "kits.taken-apart");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        assemblies::requireMayChange,
                        (claim, id, form, by) -> assemblies.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "kits.reversed");
    }
}
