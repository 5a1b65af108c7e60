package vn.thuongton.recognition;

import java.util.List;
import java.util.stream.Collectors;

/** Indicators in words. */
final class IndicatorTexts {

    private IndicatorTexts() {}

    /** When it is met; beside it what the ward itself aims at. */
    static String standard(DossierYear found, Indicator indicator) {
        String aim = found.dossier().aims().get(indicator.id());
        return aim == null ? standard(indicator) : standard(indicator) + "\nMục tiêu của phường: " + aim;
    }

    private static String standard(Indicator indicator) {
        if (!indicator.parts().isEmpty()) {
            return indicator.parts().stream()
                    .map(part -> part.id() + " " + part.name() + ": " + part.standard())
                    .collect(Collectors.joining("\n"));
        }
        return Confirmed.text(
                indicator.standard() == null ? "Văn bản không nêu mức cụ thể" : indicator.standard(),
                indicator.confirmed());
    }

    static String evidence(Indicator indicator) {
        return indicator.evidence().isEmpty()
                ? "Văn bản không nêu tài liệu cụ thể"
                : indicator.evidence().stream().map(paper -> "- " + paper).collect(Collectors.joining("\n"));
    }

    static String figure(Measured figure) {
        return Confirmed.text(figure.text(), figure.confirmed()) + ". Cách tính: " + figure.formula()
                + cases(" Được tính: ", figure.countedCases())
                + cases(" Không được tính: ", figure.otherCases());
    }

    private static String cases(String title, List<String> numbers) {
        return numbers.isEmpty() ? "" : title + String.join(", ", numbers) + ".";
    }
}
