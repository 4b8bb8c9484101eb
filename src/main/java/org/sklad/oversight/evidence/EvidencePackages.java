package org.sklad.oversight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.HandoutCipher;
import org.sklad.goods.donors.Source;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.crypto.SigningKey;
import org.sklad.platform.crypto.VerifyingKey;
import org.sklad.platform.db.TemporaryFolder;
import org.sklad.platform.feature.Base;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.packages.PackageWriter;
import org.sklad.platform.pdf.Fonts;

/**
 * Makes evidence packages, for managers and auditors of all centres. A package has case codes, so each one is on record. One is made
 * at a time in the whole program.
 */
public final class EvidencePackages {
    private static final String FOLDER = "evidence";
    private static final Semaphore TURN = new Semaphore(1);

    private final Base base;
    private final Audit audit;
    private final Sources sources;
    private final Fonts fonts;
    private final HandoutCipher cipher;
    private final StoredFiles photos;
    private final InstantSource clock;

    EvidencePackages(Base base, Audit audit, Sources sources, Fonts fonts) {
        this.base = base;
        this.audit = audit;
        this.sources = sources;
        this.fonts = fonts;
        this.cipher = new HandoutCipher(base.keys().dataKeys(), base.keys().fields());
        this.photos = base.files();
        this.clock = base.clock();
    }

    /**
     * A made package. Its file is gone when the stream is closed.
     *
     * @param size in bytes
     */
    public record Made(String fileName, long size, InputStream content) {}

    /** Returns the public key by which anybody can verify packages. */
    public VerifyingKey key() {
        return base.keys().packages().verifying();
    }

    /** True for managers and auditors of all centres. */
    static boolean may(Operator by) {
        return by.roles().hasEverywhere(Role.MANAGER) || by.roles().hasEverywhere(Role.AUDITOR);
    }

    /** @throws Forbidden unless the operator is a manager or auditor of all centres */
    static void requireMay(Operator by) {
        if (!may(by)) {
            throw new Forbidden();
        }
    }

    /**
     * Makes the package of a funding source, in the operator's language.
     *
     * @throws Forbidden unless the operator is a manager or auditor of all centres
     * @throws NotFound if there is no such funding source
     * @throws EvidenceBusy if another package is being made
     */
    public Made make(SourceCode code, EvidencePeriod period, Operator by) {
        requireMay(by);
        Source source = sources.find(SourceKind.FUNDING_SOURCE, code).orElseThrow(NotFound::new);
        if (!TURN.tryAcquire()) {
            throw new EvidenceBusy();
        }
        try {
            AuditEntry entry =
                    audit.entry("evidence-packaged", by, code.value(), "from=" + period.from() + " to=" + period.to());
            base.database().write(handle -> {
                Audit.record(handle, entry);
                return entry;
            });
            return made(source, period, by.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.release();
        }
    }

    private Made made(Source source, EvidencePeriod period, Language language) throws IOException {
        Instant now = clock.instant();
        SigningKey key = base.keys().packages();
        String name = source.code().value().toLowerCase(Locale.ROOT) + "-" + period.from() + "-" + period.to();
        try (TemporaryFolder folder = new TemporaryFolder(base.dataFolder(), FOLDER)) {
            Path lists = folder.path().resolve("lists");
            Read read = base.database().readForReport(handle -> {
                try {
                    return read(handle, lists, source, period, language, now);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Path zip = folder.path().resolve("package.zip");
            new PackageWriter(key)
                    .write(
                            Map.of(
                                    "what", "evidence",
                                    "fundingSource", source.code().value(),
                                    "name", source.name(),
                                    "from", period.from().toString(),
                                    "to", period.to().toString(),
                                    "madeAt", now.toString(),
                                    "program", program()),
                            files(lists, read, language),
                            zip);
            FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
            return new Made("evidence-" + name + ".zip", channel.size(), Channels.newInputStream(channel));
        }
    }

    /**
     * The summary and the photos of one snapshot, without the lists.
     *
     * @param photos ids of the photos of invoices, by their names in the package
     */
    private record Read(EvidenceSummary.Content content, SortedMap<String, UUID> photos) {}

    private static String program() {
        String version = EvidencePackages.class.getPackage().getImplementationVersion();
        return version == null ? "sklad" : "sklad " + version;
    }

    /** Writes the lists. A read that is repeated begins with an empty folder. */
    private Read read(Handle handle, Path folder, Source source, EvidencePeriod period, Language language, Instant now)
            throws IOException {
        TemporaryFolder.delete(folder);
        PrivateFiles.createFolder(folder);
        EvidenceReading reading = EvidenceReading.of(handle, source.code(), period);
        try (EvidenceLists lists =
                new EvidenceLists(handle, cipher, reading.cut(), folder, base.messages(), language)) {
            Balance balance = reading.balance(lists);
            EvidencePapers papers = new EvidencePapers(handle, lists, source.code(), period);
            Map<String, EvidenceDao.ItemNames> names = papers.names(balance);
            papers.balance(balance, names, language, base.messages().text(language, "evidence.total"));
            EvidencePapers.Invoices invoices = papers.invoices();
            return new Read(
                    new EvidenceSummary.Content(
                            source,
                            period,
                            now,
                            key().fingerprint(),
                            balance,
                            names,
                            invoices.count(),
                            papers.expenses()),
                    invoices.photos());
        }
    }

    /** Draws the summary and copies the photos, after the snapshot has ended. */
    private Map<String, Path> files(Path folder, Read read, Language language) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (EvidenceSheet each : EvidenceSheet.values()) {
            files.put(each.file(), folder.resolve(each.file()));
        }
        Path summary = folder.resolve("summary.pdf");
        try (OutputStream out = PrivateFiles.create(summary)) {
            out.write(new EvidenceSummary(base.messages(), fonts, language).draw(read.content()));
        }
        files.put("summary.pdf", summary);
        for (Map.Entry<String, UUID> each : read.photos().entrySet()) {
            Path copy = folder.resolve(each.getValue() + ".jpg");
            try (InputStream in = photos.open(photos.find(each.getValue()).orElseThrow(NotFound::new));
                    OutputStream out = PrivateFiles.create(copy)) {
                in.transferTo(out);
            }
            files.put(each.getKey(), copy);
        }
        return files;
    }
}
