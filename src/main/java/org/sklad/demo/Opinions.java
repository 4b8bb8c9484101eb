package org.sklad.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.days.CountedLot;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.desk.WaitingQuestions;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.NewHandout;
import org.sklad.aid.handouts.NewLine;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Refusal;
import org.sklad.programme.monitoring.MonitoringFeature;
import org.sklad.programme.monitoring.Question;
import org.sklad.programme.monitoring.Reply;

/** Distribution days of the past, and what sampled households said about them two weeks later. */
final class Opinions {
    /** Days before the last day; on a weekend the Friday before it. */
    private static final List<Integer> BEFORE = List.of(62, 31);

    /** Days after the distribution on which people are asked. */
    private static final List<Integer> ASKED_AFTER = List.of(15, 17, 20);

    private static final int SAMPLED_AFTER = 14;
    private static final int MOST_SERVED = 40;

    /** Percent. */
    private static final int MET = 35;

    private static final int SERVED = 60;
    private static final int DECLINED = 6;
    private static final int NO_ANSWER = 4;
    private static final Map<Question, Integer> CONTENT =
            Map.of(Question.RECEIVED, 93, Question.QUALITY, 78, Question.RESPECT, 90);

    /** A separate source of randomness, so that these records change nothing else in the history. */
    private final Chance chance = new Chance(2029);

    private final DemoContext scene;
    private final List<DemoCentre> sites;

    Opinions(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
    }

    void plan() {
        for (DemoCentre site : sites) {
            for (int before : BEFORE) {
                LocalDate day = scene.days().last().minusDays(before);
                while (!Days.isWorking(day)) {
                    day = day.minusDays(1);
                }
                plan(site, day);
            }
        }
    }

    private void plan(DemoCentre site, LocalDate day) {
        NewDay wanted = HygieneDay.at(site, day);
        IdempotencyKey claim = scene.claim();
        at(
                day,
                8,
                () -> scene.features().days.days.plan(claim, wanted, site.crew().field()));
        at(day, 10, () -> serve(site));
        at(day, 16, () -> close(site, claim));
        at(day.plusDays(SAMPLED_AFTER), 17, monitoring().draws::run);
        ASKED_AFTER.forEach(after -> at(Days.workingFrom(day.plusDays(after)), 11, () -> ask(site)));
    }

    private MonitoringFeature monitoring() {
        return scene.features().programme.monitoring;
    }

    private void at(LocalDate day, int hour, Runnable act) {
        scene.agenda().plan(scene.days().at(day, hour, 40), act);
    }

    private void close(DemoCentre site, IdempotencyKey day) {
        Operator manager = site.crew().manager();
        List<CountedLot> counted = scene.features().days.closings.toCount(day.id(), List.of(), manager).stream()
                .map(each -> new CountedLot(
                        each.lot().lot(),
                        each.lot().box(),
                        Optional.of(each.lot().location()),
                        each.lot().quantity(),
                        Optional.empty()))
                .toList();
        scene.features().days.closings.close(scene.claim(), day.id(), counted, Optional.empty(), manager);
    }

    private void ask(DemoCentre site) {
        Operator field = site.crew().field();
        for (Person person : some(site, MET, Integer.MAX_VALUE)) {
            Beneficiary there = scene.features().people.beneficiaries.get(person.code(), field);
            Optional<WaitingQuestions.Waiting> waiting = monitoring().questions.of(there, scene.now());
            waiting.ifPresent(each -> monitoring().monitoring.answer(scene.claim(), each.id(), replies(), field));
        }
    }

    /** Gives soap to some who are present, until there is no more. The others come to the desk on their own days. */
    private void serve(DemoCentre site) {
        for (Person person : some(site, SERVED, MOST_SERVED)) {
            NewHandout soap = new NewHandout(
                    site.code(),
                    DemoCentre.STORE,
                    Optional.of(person.code().value()),
                    List.of(),
                    Optional.empty(),
                    List.of(NewLine.of(GoodsLine.of(HygieneDay.SOAP, 1))),
                    Acknowledgement.MARK,
                    Optional.empty(),
                    "",
                    Optional.empty());
            try {
                scene.features()
                        .handouts
                        .handouts
                        .record(scene.claim(), soap, site.crew().field());
            } catch (Refusal enough) {
                // The person has had theirs this month, or the soap has run out.
            }
        }
    }

    private List<Person> some(DemoCentre site, int share, int most) {
        return List.copyOf(site.present()).stream()
                .filter(any -> chance.percent(share))
                .limit(most)
                .toList();
    }

    private Map<Question, Reply> replies() {
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        if (!chance.percent(DECLINED)) {
            for (Question question : Question.values()) {
                replies.put(question, chance.percent(NO_ANSWER) ? Reply.NO_ANSWER : reply(question));
            }
        }
        return replies;
    }

    private Reply reply(Question question) {
        return chance.percent(Objects.requireNonNull(CONTENT.get(question))) ? Reply.YES : Reply.NO;
    }
}
