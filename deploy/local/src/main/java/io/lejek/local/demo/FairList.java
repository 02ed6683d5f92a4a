package io.lejek.local.demo;

import java.util.List;

/** The rows of a spreadsheet as people bring it from a fair: most are new, some known, some twice, some cannot be read. */
final class FairList {
    static final List<String> HEADER = List.of("Company", "Phone", "E-mail", "Town", "Category");
    static final List<String> TARGETS = List.of("name", "phone", "email", "city", "categories");
    static final int ROWS = 60;

    private static final int FIRST_NEW = 600_000;

    private FairList() {}

    static List<String> cells(int row) {
        String name = "Visitor " + (row + 1) + " Ltd";
        return switch (row % 10) {
            case 3 -> List.of("Known client " + row, Inventions.mobile(row), "", "Warszawa", "VIP");
            case 6 -> List.of(name, "call me", "", "Kraków", "");
            case 7 -> List.of("", Inventions.mobile(FIRST_NEW + row), "", "Gdańsk", "");
            case 8 -> List.of(name, Inventions.mobile(FIRST_NEW + row - 3), "", "Łódź", "");
            case 9 -> List.of(name, "", "visitor" + row + " at example", "Poznań", "");
            default ->
                List.of(name, Inventions.mobile(FIRST_NEW + row), "visitor" + row + "@example.com", "Poznań", "Retail");
        };
    }
}
