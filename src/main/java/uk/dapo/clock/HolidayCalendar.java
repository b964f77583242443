package uk.dapo.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days of England and Wales as known at one moment. Immutable. A day is a calendar day in Europe/London, midnight to midnight.
 * <p>On a Saturday 26 December two readings are open: Sch. 1 to the 1971 Act lists the day, the published list shows only the Monday
 * after it. In 1998 that Monday was added under s.1(3), which leaves the Saturday in the list; the proclamation for 2026 has not been
 * seen. Here such a Saturday counts, which gives the earlier limit, unless a {@link CalendarChange} settles it.
 */
public final class HolidayCalendar {

    private final Set<LocalDate> goodFridays;
    private final TreeMap<LocalDate, BankHoliday> bankHolidays;
    private final Set<LocalDate> settled = new HashSet<>();
    private final boolean statuteReading;
    private final String version;

    HolidayCalendar(HolidayRules rules, List<CalendarChange> changes) {
        goodFridays = rules.goodFridays();
        bankHolidays = rules.bankHolidays();
        HolidayRules.CORRECTIONS.forEach(this::apply);
        changes.forEach(this::apply);
        changes.forEach(change -> settled.add(change.day()));
        statuteReading = false;
        version = "EW-" + digest();
    }

    private HolidayCalendar(HolidayCalendar other) {
        goodFridays = other.goodFridays;
        bankHolidays = other.bankHolidays;
        settled.addAll(other.settled);
        statuteReading = true;
        version = other.version;
    }

    /** @return whether ss.26(4) and 29(3) of the Domestic Abuse Act 2021 disregard the day; Saturdays count */
    public boolean disregarded(LocalDate day) {
        return whyDisregarded(day).isPresent();
    }

    /** @return what the day is ("Sunday", "Easter Monday, bank holiday") if ss.26(4) and 29(3) disregard it */
    public Optional<String> whyDisregarded(LocalDate day) {
        List<String> why = new ArrayList<>();
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            why.add("Sunday");
        }
        if (MonthDay.from(day).equals(HolidayRules.CHRISTMAS_DAY)) {
            why.add("Christmas Day");
        }
        if (goodFridays.contains(day)) {
            why.add("Good Friday");
        }
        bankHoliday(day).map(BankHoliday::name).ifPresent(name ->
                why.add(name.toLowerCase(Locale.ROOT).contains("bank holiday") ? name : name + ", bank holiday"));
        if (why.isEmpty() && statuteReading && readingsDiffer(day)) {
            why.add("Boxing Day, bank holiday");
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", why));
    }

    /** @return whether the day is Monday to Friday and not Christmas Day, Good Friday or a bank holiday */
    public boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !disregarded(day);
    }

    /** @return why the day is no working day: as {@link #whyDisregarded}, and "Saturday" */
    public Optional<String> whyNoWorkingDay(LocalDate day) {
        Optional<String> why = whyDisregarded(day);
        return why.isEmpty() && day.getDayOfWeek() == DayOfWeek.SATURDAY ? Optional.of("Saturday") : why;
    }

    /** @return the bank holiday of that day, with its provenance; Good Friday and Christmas Day are none, the Act names them */
    public Optional<BankHoliday> bankHoliday(LocalDate day) {
        return Optional.ofNullable(bankHolidays.get(day));
    }

    /** @return whether the day is a Saturday 26 December that no change has settled */
    public boolean readingsDiffer(LocalDate day) {
        return MonthDay.from(day).equals(HolidayRules.BOXING_DAY) && day.getDayOfWeek() == DayOfWeek.SATURDAY
                && !settled.contains(day);
    }

    /** @return an id of the data, the same wherever the data is the same, another when any day changes */
    public String version() {
        return version;
    }

    /** The same days, with each unsettled Saturday 26 December taken as the bank holiday that Sch. 1 to the 1971 Act lists. */
    HolidayCalendar byStatute() {
        return new HolidayCalendar(this);
    }

    private void apply(CalendarChange change) {
        if (change.added()) {
            bankHolidays.put(change.day(), new BankHoliday(change.day(), change.name(), change.source()));
        } else {
            bankHolidays.remove(change.day());
        }
    }

    private String digest() {
        StringBuilder data = new StringBuilder();
        goodFridays.stream().sorted().forEach(day -> data.append(day).append('\n'));
        for (Map.Entry<LocalDate, BankHoliday> entry : bankHolidays.entrySet()) {
            data.append(entry.getValue()).append('\n');
        }
        settled.stream().sorted().forEach(day -> data.append("settled ").append(day).append('\n'));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(data.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
