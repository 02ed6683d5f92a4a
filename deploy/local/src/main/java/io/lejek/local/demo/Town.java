package io.lejek.local.demo;

import java.util.List;

/** A town with its region. */
record Town(String city, String region) {
    static final List<Town> ALL = List.of(
            new Town("Warszawa", "Mazowieckie"),
            new Town("Radom", "Mazowieckie"),
            new Town("Płock", "Mazowieckie"),
            new Town("Siedlce", "Mazowieckie"),
            new Town("Kraków", "Małopolskie"),
            new Town("Tarnów", "Małopolskie"),
            new Town("Nowy Sącz", "Małopolskie"),
            new Town("Gdańsk", "Pomorskie"),
            new Town("Gdynia", "Pomorskie"),
            new Town("Słupsk", "Pomorskie"),
            new Town("Sopot", "Pomorskie"),
            new Town("Wrocław", "Dolnośląskie"),
            new Town("Legnica", "Dolnośląskie"),
            new Town("Jelenia Góra", "Dolnośląskie"),
            new Town("Poznań", "Wielkopolskie"),
            new Town("Kalisz", "Wielkopolskie"),
            new Town("Konin", "Wielkopolskie"),
            new Town("Leszno", "Wielkopolskie"),
            new Town("Łódź", "Łódzkie"),
            new Town("Sieradz", "Łódzkie"),
            new Town("Skierniewice", "Łódzkie"),
            new Town("Lublin", "Lubelskie"),
            new Town("Zamość", "Lubelskie"),
            new Town("Chełm", "Lubelskie"),
            new Town("Katowice", "Śląskie"),
            new Town("Gliwice", "Śląskie"),
            new Town("Częstochowa", "Śląskie"),
            new Town("Bielsko-Biała", "Śląskie"),
            new Town("Szczecin", "Zachodniopomorskie"),
            new Town("Koszalin", "Zachodniopomorskie"),
            new Town("Rzeszów", "Podkarpackie"),
            new Town("Krosno", "Podkarpackie"),
            new Town("Przemyśl", "Podkarpackie"),
            new Town("Białystok", "Podlaskie"),
            new Town("Łomża", "Podlaskie"),
            new Town("Suwałki", "Podlaskie"),
            new Town("Bydgoszcz", "Kujawsko-Pomorskie"),
            new Town("Toruń", "Kujawsko-Pomorskie"),
            new Town("Opole", "Opolskie"),
            new Town("Nysa", "Opolskie"));
}
