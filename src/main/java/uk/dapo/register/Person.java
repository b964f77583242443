package uk.dapo.register;

import java.time.LocalDate;
import java.time.Period;

/** A person on the register. {@code pncId} is the Police National Computer number, or null. */
public record Person(long id, String name, LocalDate dateOfBirth, String pncId) {

    /** Whole years lived on a day. Someone born on 29 February has their birthday on 1 March in other years. */
    public int ageOn(LocalDate day) {
        int years = Period.between(dateOfBirth, day).getYears();
        boolean leapDay = dateOfBirth.getMonthValue() == 2 && dateOfBirth.getDayOfMonth() == 29;
        boolean early = leapDay && !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28
                && years == day.getYear() - dateOfBirth.getYear();
        return early ? years - 1 : years;
    }
}
