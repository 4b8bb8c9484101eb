package org.sklad.programme.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.dayend.DayMonitoring;
import org.sklad.aid.dayend.MonitoredShare;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A distribution day with its sample and the answers so far.
 *
 * @param id id of the day
 * @param households households that were served
 * @param sampled size of the sample
 * @param level wanted level of the interval in percent
 * @param halfWidth wanted half width of the interval in percentage points
 * @param algorithm name of the way in which the seed gives the sample
 * @param askedUntil end of the time for the questions
 * @param replies counts as a query joins them: {@code RECEIVED=YES=12 RECEIVED=NO=1}
 */
public record MonitoredDay(
        UUID id,
        CentreCode centre,
        LocalDate heldOn,
        int households,
        int sampled,
        int level,
        int halfWidth,
        String algorithm,
        String seed,
        Instant drawnAt,
        Instant askedUntil,
        int answered,
        int declined,
        String replies)
        implements InTime {
    /** Returns the result with an interval for each question. */
    public DayMonitoring result() {
        Map<String, Integer> counts = Arrays.stream(replies.split(" "))
                .collect(Collectors.toMap(
                        each -> each.substring(0, each.lastIndexOf('=')),
                        each -> Integer.parseInt(each.substring(each.lastIndexOf('=') + 1))));
        List<MonitoredShare> shares = Stream.of(Question.values())
                .map(question -> share(
                        question,
                        counts.getOrDefault(question + "=" + Reply.YES, 0),
                        counts.getOrDefault(question + "=" + Reply.NO, 0)))
                .toList();
        return new DayMonitoring(households, sampled, answered, declined, level, shares);
    }

    /** Returns the share of yes to a question. */
    MonitoredShare share(Question question) {
        return result().shares().stream()
                .filter(each -> each.question().equals(question.name()))
                .findFirst()
                .orElseThrow();
    }

    private MonitoredShare share(Question question, int yes, int no) {
        int answers = yes + no;
        if (answers < MonitoredShare.FEWEST) {
            return new MonitoredShare(question.name(), answers, Optional.empty());
        }
        ShareInterval interval = ShareInterval.of(households, answers, yes, level);
        return new MonitoredShare(
                question.name(),
                answers,
                Optional.of(new MonitoredShare.ShareResult(
                        yes, interval.percent(), interval.lowestPercent(), interval.highestPercent())));
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(drawnAt, id);
    }
}
