package org.sklad.goods.planning;

import java.util.Optional;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.Forms;

/** The acts on levels, lead times and seasons. */
final class PlanningActs {
    /** The pages stand beneath this address. */
    static final String PAGES = "/planning";

    static final String LEVELS = "/levels";
    static final String LEVEL = "/{centre}/{sku}";
    static final String REMOVAL = LEVEL + "/removal";
    static final String LEAD_TIMES = "/lead-times";
    static final String PROPOSALS = "/level-proposals";
    static final String SEASONS = "/seasons";

    /** Sets or replaces the level of an item in a centre. */
    final Making<LevelForm> setLevel;

    /** Removes the level of an item in a centre. */
    final Act<NamePair<CentreCode, Sku>, ActForm> removeLevel;

    /** Sets or replaces the lead time of a centre. */
    final Making<LeadTimeForm> setLeadTime;

    /** Sets the proposed levels and lead time of a centre. */
    final Making<ProposalForm> accept;

    /** Chooses the season of a centre for a limited time, or leaves it to the calendar. */
    final Making<SeasonForm> chooseSeason;

    PlanningActs(Levels levels, LevelProposals proposals, Seasons seasons, Forms forms) {
        setLevel = Making.<LevelForm>at(
                        forms,
                        LEVELS,
                        (form, by) -> by.requireIn(form.centre(), Levels.MAY_SET),
                        (claim, form, by) -> levels.set(claim, form.level(levels.item(form.item())), by))
                .then(PAGES + LEVELS, "planning.level.saved");
        removeLevel = Act.<NamePair<CentreCode, Sku>, ActForm>on(
                        forms,
                        LEVELS + REMOVAL,
                        (level, by) -> {
                            by.requireAt(level.first(), Levels.MAY_SET);
                            levels.requireItem(level.second());
                        },
                        (claim, level, form, by) -> levels.remove(claim, level.first(), level.second(), by))
                .then(PAGES + LEVELS, "planning.level.removed");
        setLeadTime = Making.<LeadTimeForm>at(
                        forms,
                        LEAD_TIMES,
                        (form, by) -> by.requireIn(form.centre(), Levels.MAY_SET),
                        (claim, form, by) -> proposals.setLeadTime(claim, form.leadTime(), by))
                .then(PAGES + LEAD_TIMES, "planning.lead-time.saved");
        accept = Making.<ProposalForm>at(
                        forms,
                        PROPOSALS,
                        (form, by) -> by.requireIn(form.centre(), Levels.MAY_SET),
                        (claim, form, by) -> proposals.accept(claim, new CentreCode(form.centre()), by))
                .then(form -> PAGES + LEVELS + "?centre=" + form.centre(), "planning.proposal.done");
        chooseSeason = Making.<SeasonForm>at(
                        forms,
                        SEASONS,
                        (form, by) -> by.requireIn(form.centre(), Seasons.MAY_CHOOSE),
                        (claim, form, by) -> seasons.choose(
                                claim,
                                new CentreCode(form.centre()),
                                form.season(),
                                Optional.ofNullable(form.until()),
                                by))
                .then(PAGES + SEASONS, "planning.season.saved");
    }
}
