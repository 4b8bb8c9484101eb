package org.sklad.commands;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.Failure;
import org.sklad.installation.MessagePackages;
import org.sklad.platform.crypto.VerifyingKey;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.packages.PackageRefused;
import org.sklad.platform.packages.PackageVerifier;

/**
 * {@code verify-package}: verifies an evidence package, without a database and without settings. Anybody can run it, so it answers in
 * English and in Bulgarian. The exit code is 1 if one byte is not as it was signed.
 */
public final class VerifyPackageCommand extends Command {
    private static final String FILE = "file";
    private static final String KEY = "key";

    /** A public key as PEM is smaller. */
    private static final int MOST_KEY_BYTES = 4_096;

    private static final String FINGERPRINT = "[0-9a-f]{64}";

    public VerifyPackageCommand() {
        super("verify-package", "Verifies a signed evidence package; exit code 1 if one byte of it was changed");
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument(FILE).metavar("FILE").help("the package: a ZIP file");
        parser.addArgument("--" + KEY)
                .metavar("FILE-or-FINGERPRINT")
                .help("the public key that was obtained apart from the package, or its fingerprint of 64 characters");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws IOException {
        Path file = Path.of(namespace.getString(FILE));
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("There is no such file: " + file);
        }
        Optional<Predicate<VerifyingKey>> trusted = trusted(namespace.getString(KEY));
        Messages messages = Messages.load(MessagePackages.ALL);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            PackageVerifier.Verified verified = PackageVerifier.verify(file, trusted.orElse(key -> true));
            print(out, messages, verified, trusted.isPresent());
        } catch (PackageRefused refused) {
            throw new CommandFailed(messages.text(Language.EN, refused.text())
                    + System.lineSeparator()
                    + messages.text(Language.BG, refused.text()));
        }
    }

    private static void print(
            PrintStream out, Messages messages, PackageVerifier.Verified verified, boolean keyWasGiven) {
        for (Language language : new Language[] {Language.EN, Language.BG}) {
            say(out, messages, language, "platform.package.good");
            Map<String, String> about = verified.manifest().about();
            say(
                    out,
                    messages,
                    language,
                    "platform.package.about",
                    about.getOrDefault("name", ""),
                    about.getOrDefault("from", ""),
                    about.getOrDefault("to", ""),
                    about.getOrDefault("madeAt", ""),
                    about.getOrDefault("program", ""));
            say(
                    out,
                    messages,
                    language,
                    "platform.package.count",
                    verified.manifest().files().size());
            say(out, messages, language, "platform.package.key", verified.key().fingerprint());
            say(out, messages, language, keyWasGiven ? "platform.package.key-same" : "platform.package.key-apart");
        }
    }

    private static void say(PrintStream out, Messages messages, Language language, String key, Object... arguments) {
        out.println(messages.text(language, Message.of(key, arguments)));
    }

    /** Returns the test of the key; nothing if none was given. */
    private static Optional<Predicate<VerifyingKey>> trusted(@Nullable String given) throws IOException {
        if (given == null) {
            return Optional.empty();
        }
        String fingerprint = given.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (fingerprint.matches(FINGERPRINT)) {
            return Optional.of(key -> key.fingerprint().equals(fingerprint));
        }
        Path file = Path.of(given);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_KEY_BYTES) {
            throw new CommandFailed(
                    "This is neither a fingerprint of 64 characters nor the file of a public key: " + given);
        }
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n")
                        .strip() + "\n";
        VerifyingKey expected = VerifyingKey.ofPem(pem)
                .orElseThrow(
                        () -> new CommandFailed("There is no public key of an installation in this file: " + given));
        return Optional.of(expected::equals);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        Failure.print(failure, new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)));
    }
}
