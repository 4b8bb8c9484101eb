package org.sklad.oversight.administration;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.RoleGrants;
import org.sklad.platform.web.Forms;

/** The acts on operators and grants of roles. */
final class OperatorActs {
    static final String PATH = "/operators";
    static final String ONE = "/{username}";
    static final String DEACTIVATION = ONE + "/deactivation";
    static final String ACTIVATION = ONE + "/activation";
    static final String SIGN_OUT = ONE + "/sign-out";
    static final String PASSWORD_RESET = ONE + "/password-reset";
    static final String GRANTS = "/role-grants";
    static final String ACKNOWLEDGEMENT = "/{id}/acknowledgement";
    static final String SETTINGS = "/settings";

    /** Ends every session and token of the operator and blocks their sign-in. */
    final Act<Username, ActForm> deactivate;

    /** Reactivates an operator. */
    final Act<Username, ActForm> activate;

    /** Ends every session of the operator. */
    final Act<Username, ActForm> endSessions;

    /** Records that an administrator knows of a grant and approves it. */
    final Act<UUID, ActForm> acknowledge;

    OperatorActs(Operators operators, RoleGrants grants, Forms forms) {
        ActWithResult.Guard<Username> administrator = (username, by) -> {
            by.require(Role.ADMINISTRATOR);
            operators.get(username, by);
        };
        deactivate = Act.<Username, ActForm>on(
                        forms,
                        PATH + DEACTIVATION,
                        administrator,
                        (claim, username, form, by) ->
                                operators.deactivate(claim, username, by).first())
                .then(SETTINGS + PATH + ONE, "administration.operator-deactivated");
        activate = Act.<Username, ActForm>on(
                        forms,
                        PATH + ACTIVATION,
                        administrator,
                        (claim, username, form, by) ->
                                operators.activate(claim, username, by).first())
                .then(SETTINGS + PATH + ONE, "administration.operator-activated");
        endSessions = Act.<Username, ActForm>on(
                        forms,
                        PATH + SIGN_OUT,
                        administrator,
                        (claim, username, form, by) ->
                                operators.endSessions(claim, username, by).first())
                .then(SETTINGS + PATH + ONE, "administration.sessions-ended");
        acknowledge = Act.<UUID, ActForm>on(
                        forms,
                        GRANTS + ACKNOWLEDGEMENT,
                        grants::require,
                        (claim, id, form, by) ->
                                grants.acknowledge(claim, id, by).first())
                .then(SETTINGS + GRANTS, "access.role-grant.acknowledged");
    }
}
