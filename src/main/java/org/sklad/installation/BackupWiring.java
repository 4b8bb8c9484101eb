package org.sklad.installation;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.oversight.administration.BackupPages;
import org.sklad.oversight.privacy.ErasureList;
import org.sklad.platform.backups.BackupSettings;
import org.sklad.platform.backups.BackupStatus.Alarm;
import org.sklad.platform.backups.ScheduledBackups;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.feature.RepeatedJob;

/** Scheduled backups of a server, with their health check, metrics and page. */
public final class BackupWiring {
    /** Long enough that tests make no backup, short enough for a server that is started each morning. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    /** Name of the health check. Supervisors ignore it, because a restart makes no backup. */
    static final String HEALTH = "backup";

    private final SkladConfiguration configuration;
    private final Installation installation;
    private final ScheduledBackups backups;

    /**
     * Builds the scheduled backups.
     *
     * @param checks checks run on each full backup; files are verified by their hashes when they are written
     */
    public BackupWiring(SkladConfiguration configuration, Installation installation, List<Check> checks) {
        this.configuration = configuration;
        this.installation = installation;
        this.backups = new ScheduledBackups(settings(), installation::key, installation.clock(), checks);
        installation.database().alsoForget(backups::forgetDeleted);
    }

    private BackupSettings settings() {
        DatabaseSettings database = Installation.settings(configuration);
        return new BackupSettings(
                configuration.dataDir(),
                database.isSqlite() ? Optional.of(database.file()) : Optional.empty(),
                configuration.backupSecondDir(),
                configuration.backupRetention(),
                List.of(ErasureList.fileBeside(configuration.keyFile())));
    }

    /** Closes the backups after the database: see {@link ScheduledBackups#close}. */
    public void closeLast(Environment environment) {
        environment.lifecycle().manage(new io.dropwizard.lifecycle.Managed() {
            @Override
            public void stop() {
                backups.close();
            }
        });
    }

    public void install(Environment environment) {
        Duration pause = configuration.backupEvery();
        environment
                .lifecycle()
                .manage(new RepeatedJob(
                        "backups", pause.compareTo(FIRST) < 0 ? pause : FIRST, pause, backups::run, () -> {}));
        // Looks more often, so that a copy soon follows its backup.
        Duration look = pause.dividedBy(4);
        environment.lifecycle().manage(new RepeatedJob("copies of backups", look, look, backups::copy, () -> {}));
        environment.healthChecks().register(HEALTH, new BackupHealth());
        MetricRegistry metrics = environment.metrics();
        metrics.register(
                "backup.age-seconds", (Gauge<Long>) () -> age(backups.status().good()));
        metrics.register("backup.full-age-seconds", (Gauge<Long>)
                () -> age(backups.status().full()));
        metrics.register("backup.second-age-seconds", (Gauge<Long>)
                () -> age(backups.status().second()));
        metrics.register(
                "backup.alarms", (Gauge<Integer>) () -> backups.alarms().size());
        environment.jersey().register(new BackupPages(backups, configuration.backupRetention()));
    }

    /** Returns the age in seconds; -1 if there is no backup yet. */
    private long age(Optional<Instant> moment) {
        return moment.map(each ->
                        Duration.between(each, installation.clock().instant()).toSeconds())
                .orElse(-1L);
    }

    /** Unhealthy while the backups need attention. Another check tests whether the database can be written. */
    private final class BackupHealth extends HealthCheck {
        @Override
        protected Result check() {
            var alarms = backups.alarms();
            return alarms.isEmpty()
                    ? Result.healthy()
                    : Result.unhealthy(
                            "%s, last good backup: %s, failure: %s, second folder: %s, not deleted: %s",
                            alarms,
                            text(backups.status().good()),
                            text(backups.status().failure()),
                            alarms.contains(Alarm.SECOND)
                                    ? text(backups.status().secondFailure())
                                    : "-",
                            text(backups.undeleted()));
        }

        private String text(Optional<?> value) {
            return value.map(Object::toString).orElse("-");
        }
    }
}
