package org.sklad.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Consents;
import org.sklad.people.beneficiaries.Registration;

/** People who arrive, move to the other centre and leave. */
final class Residents {
    /** Percentage of people present in the first days, because the centres had residents before the program. */
    private static final int AT_FIRST = 40;

    private static final int FIRST_DAYS = 4;
    private static final int BUSES = 3;
    private static final int ON_A_BUS = 14;
    private static final int LEAVE = 30;
    private static final int MOVE_ON = 6;
    private static final int ONE_NOT_ASKED_OF = 6;

    private final DemoContext scene;
    private final List<DemoCentre> sites;
    private final DeskWork desk;
    private final Assessments assessments;
    private int rooms;
    private int asked;

    Residents(DemoContext scene, List<DemoCentre> sites, DeskWork desk, Assessments assessments) {
        this.scene = scene;
        this.sites = sites;
        this.desk = desk;
        this.assessments = assessments;
    }

    void plan() {
        int all = scene.scale().people();
        List<LocalDate> days = scene.days().working();
        int buses = all >= 100 ? BUSES : 1;
        int byBus = Math.min(ON_A_BUS, all / 4);
        for (int i = 0; i < buses; i++) {
            LocalDate day = days.get(days.size() * (2 * i + 1) / (2 * buses));
            bus(day, byBus);
        }
        int atFirst = all * AT_FIRST / 100;
        int later = all - atFirst - buses * byBus;
        come(atFirst, days.subList(0, FIRST_DAYS));
        come(later, days.subList(FIRST_DAYS, days.size()));
    }

    /** Plans arrivals of this many people, by families, spread over the days. */
    private void come(int people, List<LocalDate> days) {
        int come = 0;
        while (come < people) {
            Family family = Family.any(scene.chance());
            LocalDate day = days.get((int) ((long) come * days.size() / people));
            DemoCentre site = scene.chance().percent(sites.get(0).share()) ? sites.get(0) : sites.get(1);
            scene.agenda().plan(scene.days().between(day, 9, 12, scene.chance()), () -> register(family, site));
            come += family.members().size();
        }
    }

    /** Plans an arrival at night. The people receive first goods as a group and are registered in the morning. */
    private void bus(LocalDate day, int people) {
        DemoCentre site = sites.get(0);
        List<Family> families = new ArrayList<>();
        int come = 0;
        while (come < people) {
            Family family = Family.any(scene.chance());
            families.add(family);
            come += family.members().size();
        }
        List<Heads> heads = heads(families);
        int guests = come;
        scene.agenda().plan(scene.days().at(day, 2, 10), () -> desk.giveToGroup(site, heads, guests));
        families.forEach(family ->
                scene.agenda().plan(scene.days().between(day, 8, 11, scene.chance()), () -> register(family, site)));
    }

    private static List<Heads> heads(List<Family> families) {
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        families.stream()
                .flatMap(family -> family.members().stream())
                .forEach(each -> counts.merge(List.of(each.sex(), Person.band(each.years())), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Heads(
                        (Sex) each.getKey().get(0), (AgeBand) each.getKey().get(1), each.getValue()))
                .toList();
    }

    private void register(Family family, DemoCentre site) {
        RoomCode room = site.bedrooms().get(rooms++ % site.bedrooms().size());
        List<Person> members = new ArrayList<>();
        for (Family.Member member : family.members()) {
            String household = members.isEmpty() ? "" : members.get(0).code().value();
            members.add(register(family, member, household, room, site));
        }
        site.present().addAll(members);
        members.forEach(member -> desk.welcome(site, member));
        members.forEach(member -> assessments.plan(site, member));
        planToGo(members, site);
    }

    private Person register(Family family, Family.Member member, String household, RoomCode room, DemoCentre site) {
        LocalDate today = scene.today();
        LocalDate birth =
                today.minusYears(member.years()).minusDays(scene.chance().between(1, 360));
        Body body = Body.of(member.sex(), member.years(), scene.chance());
        boolean told = !family.name().isEmpty();
        Beneficiary made = scene.features()
                .people
                .registrations
                .register(
                        scene.claim(),
                        new Registration(
                                site.code(),
                                Optional.of(room),
                                member.sex(),
                                told ? Age.of(birth, today) : Age.known(Person.band(member.years())),
                                body.told(),
                                new SpokenLanguages(family.languages()),
                                told ? identity(family, member, birth) : Identity.UNKNOWN,
                                member.vulnerabilities(),
                                household),
                        site.crew().field())
                .beneficiary();
        ask(made, told, site);
        return new Person(made.caseCode(), member.sex(), member.years(), body, today);
    }

    /** Records consent. People who gave their names agreed, every second of the others refused, and some were not asked yet. */
    private void ask(Beneficiary person, boolean told, DemoCentre site) {
        asked++;
        if (asked % (told ? ONE_NOT_ASKED_OF : 2) == 0) {
            return;
        }
        Consents consents = scene.features().people.consents;
        String language = consents.texts().proposed(person.languages());
        Consent.How how = consents.texts().has(language) ? Consent.How.READ : Consent.How.INTERPRETED;
        int version = consents.texts().version();
        Consent.Answer answer = told ? Consent.Answer.GIVEN : Consent.Answer.REFUSED;
        consents.record(
                scene.claim(),
                person.caseCode(),
                new Consents.Asked(language, version, answer, how),
                site.crew().field());
    }

    private Identity identity(Family family, Family.Member member, LocalDate birth) {
        String name = family.origin().firstName(member.sex(), scene.chance()) + " " + family.name();
        return new Identity(name, Optional.of(birth), family.origin().country(), "", "");
    }

    private void planToGo(List<Person> members, DemoCentre site) {
        int drawn = scene.chance().between(0, 99);
        LocalDate day = Days.workingFrom(scene.today().plusDays(scene.chance().between(14, 55)));
        if (drawn < LEAVE) {
            scene.agenda().plan(scene.days().between(day, 8, 10, scene.chance()), () -> leave(members, site));
        } else if (drawn < LEAVE + MOVE_ON) {
            scene.agenda().plan(scene.days().between(day, 11, 14, scene.chance()), () -> moveOn(members, site));
        } else if (drawn < LEAVE + MOVE_ON * 3) {
            scene.agenda().plan(scene.days().between(day, 10, 15, scene.chance()), () -> lookAt(members.get(0), site));
        }
    }

    private void leave(List<Person> members, DemoCentre site) {
        for (Person member : members) {
            if (site.present().remove(member)) {
                scene.features()
                        .people
                        .stays
                        .depart(scene.claim(), member.code(), site.crew().field());
            }
        }
    }

    /** Moves people to the other centre, where their cards are scanned. */
    private void moveOn(List<Person> members, DemoCentre from) {
        DemoCentre to = sites.get(0).equals(from) ? sites.get(1) : sites.get(0);
        RoomCode room = to.bedrooms().get(rooms++ % to.bedrooms().size());
        for (Person member : members) {
            CardCode card = card(member, from);
            scene.features()
                    .people
                    .stays
                    .arrive(
                            scene.claim(),
                            card,
                            to.code(),
                            Optional.of(room),
                            to.crew().field());
            from.present().remove(member);
            to.present().add(member);
            member.arrive(scene.today());
        }
    }

    private CardCode card(Person person, DemoCentre site) {
        Beneficiary now = scene.features()
                .people
                .beneficiaries
                .get(person.code(), site.crew().field());
        return scene.features()
                .people
                .beneficiaries
                .card(now, site.crew().field())
                .orElseThrow();
    }

    private void lookAt(Person person, DemoCentre site) {
        if (site.present().contains(person)) {
            Purpose purpose = scene.chance().of(Purpose.HANDOUT, Purpose.CONSULTATION, Purpose.MEDICAL);
            scene.features()
                    .people
                    .identities
                    .view(scene.claim(), person.code(), purpose, site.crew().field());
        }
    }
}
