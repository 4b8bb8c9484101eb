package org.sklad.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.files.Photo;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.i18n.Logo;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of operators, centres, places and entitlement rules, the numbers of boxes, and the letterhead, kept in memory. A page asks
 * once whether they changed, with one statement, and then shows any number of them.
 */
final class NameDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(NameDirectory.class);

    private final Database database;
    private final StoredFiles files;

    /** Numbers of boxes by code. A box that moves to another centre gets a new number there, so no number is forgotten unnoticed. */
    private final Map<Long, Long> boxes = new ConcurrentHashMap<>();

    private volatile Known known =
            new Known(List.of(), Letterhead.NONE, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    NameDirectory(Database database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Returns the present names; those of the last page if the database cannot be read. */
    Names now() {
        try {
            return database.read(this::read);
        } catch (DatabaseUnavailable down) {
            return known;
        }
    }

    private Names read(Handle handle) {
        NameDao dao = handle.attach(NameDao.class);
        List<NameVersion> versions = dao.versions();
        Known last = known;
        if (versions.equals(last.versions())) {
            return last;
        }
        versions.stream().filter(each -> each.kind().equals("BOX")).forEach(each -> numbers(dao, each, last));
        Known read = new Known(
                versions,
                new Letterhead(dao.organisation(), dao.logo().flatMap(this::logo)),
                byCode(dao.operators()),
                byCode(dao.centres()),
                byCode(dao.places()),
                byCode(dao.rules()),
                boxes);
        known = read;
        return read;
    }

    /** Reads the logo from the disk; empty if its file is damaged, because no page may fail for it. The command {@code check} reports it. */
    private Optional<Logo> logo(StoredFile file) {
        try (InputStream in = files.open(file)) {
            Photo photo = Photos.stored(in.readAllBytes());
            return Optional.of(new Logo(file.sha256(), photo.jpeg(), photo.width(), photo.height()));
        } catch (IOException | UncheckedIOException | PhotoRefused damaged) {
            LOG.warn("The logo cannot be read: {}", file.id(), damaged);
            return Optional.empty();
        }
    }

    /** Reads the numbers that a centre gave since the last time. */
    private void numbers(NameDao dao, NameVersion latest, Known last) {
        long above = last.versions().stream()
                .filter(each -> each.kind().equals("BOX") && each.centre().equals(latest.centre()))
                .mapToLong(NameVersion::version)
                .findFirst()
                .orElse(0);
        if (latest.version() > above) {
            dao.boxes(latest.centre(), above).forEach(each -> boxes.put(each.code(), each.number()));
        }
    }

    private static Map<String, NamedCode> byCode(List<NamedCode> names) {
        return names.stream().collect(Collectors.toMap(NamedCode::code, Function.identity()));
    }

    private record Known(
            List<NameVersion> versions,
            Letterhead letterhead,
            Map<String, NamedCode> operators,
            Map<String, NamedCode> centres,
            Map<String, NamedCode> places,
            Map<String, NamedCode> rules,
            Map<Long, Long> boxes)
            implements Names {
        @Override
        public String of(NamedByCode thing, Language language) {
            return of(thing, language, "");
        }

        @Override
        public Names at(String centre) {
            return new At(this, centre);
        }

        private String of(NamedByCode thing, Language language, String here) {
            if (thing instanceof LocationAddress place) {
                return place(place, language, here);
            }
            if (thing instanceof BoxCode box) {
                return Optional.ofNullable(boxes.get(box.value()))
                        .map(Object::toString)
                        .orElseGet(box::grouped);
            }
            String code = thing.toString();
            if (thing instanceof CentreCode) {
                return name(centres, code, language);
            }
            if (thing instanceof RuleCode) {
                return EntitlementRule.named(name(rules, code, language), language);
            }
            return thing instanceof Username ? name(operators, code, language) : code;
        }

        /** Returns the name of a place, with its centre unless the reader is there. */
        private String place(LocationAddress place, Language language, String here) {
            String name = name(places, place.toString(), language);
            if (place.centre().value().equals(here) || !places.containsKey(place.toString())) {
                return name;
            }
            return name(centres, place.centre().value(), language) + ", " + name;
        }

        private static String name(Map<String, NamedCode> names, String code, Language language) {
            return Optional.ofNullable(names.get(code))
                    .map(each -> each.in(language))
                    .orElse(code);
        }
    }

    /** The names for a reader at a centre. */
    private record At(Known known, String centre) implements Names {
        @Override
        public String of(NamedByCode thing, Language language) {
            return known.of(thing, language, centre);
        }

        @Override
        public Letterhead letterhead() {
            return known.letterhead();
        }
    }
}
