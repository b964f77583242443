package uk.dapo.clock;

import java.time.LocalDate;

/**
 * A bank holiday in England and Wales under the Banking and Financial Dealings Act 1971.
 *
 * @param day        the day
 * @param name       as people call it: "Easter Monday"
 * @param provenance what makes it a bank holiday, and who says so
 */
public record BankHoliday(LocalDate day, String name, String provenance) {
}
