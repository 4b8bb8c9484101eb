package org.sklad.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.RoleGrants;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetDetails;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationDetails;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomDetails;
import org.sklad.goods.catalogueimport.ShippedList;
import org.sklad.programme.focalpoints.FocalPoints;

/** The data before the history begins: operators, the shipped lists, and the rooms, assets and shelves of two centres. */
final class Foundation {
    private static final List<Integer> SHARES = List.of(65, 35);
    private static final List<Integer> FLOORS = List.of(3, 2);
    private static final int ROOMS_A_FLOOR = 12;

    private record Shelf(String code, String bg, String en) {}

    private static final List<Shelf> SHELVES = List.of(
            new Shelf("A-01", "Дрехи за възрастни", "Clothes for adults"),
            new Shelf("A-02", "Дрехи за деца", "Clothes for children"),
            new Shelf("B-01", "Хигиена", "Hygiene"),
            new Shelf("B-02", "Завивки", "Bedding"),
            new Shelf("C-01", "Храна и други", "Food and other goods"),
            new Shelf("M-01", "Шкаф за лекарства", "Medicine cabinet"));

    /** A room where nobody lives. Its number follows those of the floor's bedrooms. */
    private record CommonRoom(int number, String bg, String en) {}

    private static final List<CommonRoom> COMMON_ROOMS = List.of(
            new CommonRoom(113, "Лекарски кабинет", "Doctor's room"),
            new CommonRoom(114, "Столова", "Canteen"),
            new CommonRoom(115, "Перално помещение", "Laundry"),
            new CommonRoom(116, "Баня, мъже", "Bathroom, men"),
            new CommonRoom(213, "Детска занималня", "Playroom"),
            new CommonRoom(214, "Учебна стая", "Classroom"),
            new CommonRoom(215, "Кухня", "Kitchen"),
            new CommonRoom(216, "Баня, жени", "Bathroom, women"));

    private record Thing(String code, AssetCategory category, String bg, String en) {}

    private static final List<Thing> THINGS = List.of(
            new Thing("BOILER-1", AssetCategory.BOILER, "Котел за парно", "Heating boiler"),
            new Thing("HEATER-1", AssetCategory.WATER_HEATER, "Бойлер, етаж 1", "Water heater, floor 1"),
            new Thing("WASHER-1", AssetCategory.WASHING_MACHINE, "Пералня 1", "Washing machine 1"),
            new Thing("WASHER-2", AssetCategory.WASHING_MACHINE, "Пералня 2", "Washing machine 2"),
            new Thing("DRYER-1", AssetCategory.DRYER, "Сушилня", "Dryer"),
            new Thing("FRIDGE-1", AssetCategory.REFRIGERATOR, "Хладилник за лекарства", "Medicine refrigerator"),
            new Thing("FIRE-1", AssetCategory.FIRE_SAFETY, "Пожароизвестяване", "Fire alarm"));

    private final DemoContext scene;

    Foundation(DemoContext scene) {
        this.scene = scene;
    }

    List<DemoCentre> lay() {
        Operator administrator = Staff.addAdministrator(scene);
        scene.features().centres.imports.ofShipped(false, administrator);
        for (ShippedList list : ShippedList.values()) {
            scene.features().catalogueImport.imports.ofShipped(list, false, administrator);
        }
        new HygieneKit(scene).add(administrator);
        List<DemoCentre> sites = new ArrayList<>();
        for (int i = 0; i < Staff.CENTRES.size(); i++) {
            sites.add(site(i));
        }
        confirmRoles(administrator);
        nameFocalPoints(administrator, sites);
        return sites;
    }

    /** Acknowledges all roles, which the command gave, so that a demo begins without warnings. */
    private void confirmRoles(Operator administrator) {
        RoleGrants grants = scene.features().access.roleGrants;
        grants.open(administrator).forEach(each -> grants.acknowledge(scene.claim(), each.id(), administrator));
    }

    /** The field worker of one centre receives the complaints about staff and abuse of all others, and of this one the other's. */
    private void nameFocalPoints(Operator administrator, List<DemoCentre> sites) {
        FocalPoints points = scene.features().programme.focalPoints.focalPoints;
        String first = sites.get(0).crew().field().username().value();
        String second = sites.get(1).crew().field().username().value();
        points.name(scene.claim(), second, Optional.empty(), administrator);
        points.name(scene.claim(), first, Optional.of(sites.get(1).code()), administrator);
    }

    private DemoCentre site(int index) {
        CentreCode centre = Staff.CENTRES.get(index);
        CentreOperators crew = Staff.addCrew(scene, index);
        new HouseholdRules(scene).add(centre, crew);
        for (Shelf shelf : SHELVES) {
            scene.features()
                    .centres
                    .locations
                    .add(
                            centre,
                            new LocationDetails(
                                    new LocationCode(shelf.code()),
                                    LocationKind.SHELF,
                                    shelf.bg(),
                                    shelf.en(),
                                    Optional.of(new LocationCode(DemoCentre.STORE))),
                            crew.warehouse());
        }
        List<RoomCode> bedrooms = bedrooms(centre, FLOORS.get(index), crew);
        return DemoCentre.of(
                centre, SHARES.get(index), crew, bedrooms, commonRooms(centre, crew), assets(centre, crew));
    }

    private List<RoomCode> bedrooms(CentreCode centre, int floors, CentreOperators crew) {
        List<RoomCode> rooms = new ArrayList<>();
        for (int floor = 1; floor <= floors; floor++) {
            for (int number = 1; number <= ROOMS_A_FLOOR; number++) {
                rooms.add(room(centre, 100 * floor + number, "", "", crew));
            }
        }
        return rooms;
    }

    private List<RoomCode> commonRooms(CentreCode centre, CentreOperators crew) {
        return COMMON_ROOMS.stream()
                .map(each -> room(centre, each.number(), each.bg(), each.en(), crew))
                .toList();
    }

    private RoomCode room(CentreCode centre, int number, String bg, String en, CentreOperators crew) {
        RoomCode code = new RoomCode(Integer.toString(number));
        RoomDetails details = new RoomDetails(bg, en, Integer.toString(number / 100), true);
        scene.features().centres.rooms.add(centre, code, details, crew.manager());
        return code;
    }

    private List<AssetCode> assets(CentreCode centre, CentreOperators crew) {
        for (Thing thing : THINGS) {
            scene.features()
                    .assets
                    .assets
                    .add(
                            centre,
                            new AssetCode(thing.code()),
                            new AssetDetails(thing.category(), thing.bg(), thing.en(), Optional.empty(), "", true),
                            crew.manager());
        }
        return THINGS.stream().map(each -> new AssetCode(each.code())).toList();
    }
}
