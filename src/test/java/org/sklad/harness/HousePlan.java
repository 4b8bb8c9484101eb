package org.sklad.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The wings and rooms of the program, from the ground up.
 *
 * @param wings lowest first
 */
public record HousePlan(List<Wing> wings) {
    private static final String ROOT = "org.sklad.";

    public HousePlan {
        wings = List.copyOf(wings);
    }

    /** A wing. A wing without rooms is a room itself. */
    public record Wing(int level, String name, String purpose, List<Room> rooms) {
        public Wing {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * A room of a wing.
     *
     * @param imports rooms of the same wing
     */
    public record Room(String name, List<String> imports) {
        public Room {
            imports = List.copyOf(imports);
        }
    }

    /** Reads lines such as {@code 6 aid: purpose} for a wing and {@code   handouts > rules needs} for a room. */
    public static HousePlan parse(String text) {
        List<Wing> wings = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                Wing last = wings.remove(wings.size() - 1);
                String[] parts = line.strip().split(" > ", 2);
                List<Room> rooms = new ArrayList<>(last.rooms());
                rooms.add(new Room(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(" ", -1))));
                wings.add(new Wing(last.level(), last.name(), last.purpose(), rooms));
            } else {
                String[] parts = line.split(" ", 2);
                String[] named = parts[1].split(": ", 2);
                wings.add(new Wing(Integer.parseInt(parts[0]), named[0], named[1], List.of()));
            }
        }
        return new HousePlan(wings);
    }

    /** Returns the wing of a package. */
    public static String wing(String packageName) {
        return packageName.substring(ROOT.length()).split("\\.", 2)[0];
    }

    /** Returns the full names of all packages. */
    public Set<String> rooms() {
        return wings.stream()
                .flatMap(wing -> wing.rooms().isEmpty()
                        ? List.of(ROOT + wing.name()).stream()
                        : wing.rooms().stream().map(room -> ROOT + wing.name() + "." + room.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the imports within wings, as {@code package > package}. */
    public Set<String> arrows() {
        Set<String> arrows = new TreeSet<>();
        wings.forEach(wing -> wing.rooms()
                .forEach(room -> room.imports()
                        .forEach(to -> arrows.add(
                                ROOT + wing.name() + "." + room.name() + " > " + ROOT + wing.name() + "." + to))));
        return arrows;
    }

    public int level(String packageName) {
        String name = wing(packageName);
        return Objects.requireNonNull(wings.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null))
                .level();
    }

    /** True if a class of one package may import a class of the other. */
    public boolean allows(String from, String to) {
        return wing(from).equals(wing(to))
                ? from.equals(to) || arrows().contains(from + " > " + to)
                : level(to) < level(from);
    }
}
