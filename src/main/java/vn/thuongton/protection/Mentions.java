package vn.thuongton.protection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds names and numbers in a text, in whole words, whatever capitals, diacritics, spaces and dashes they are written with.
 *
 * <p>A name of one short word is not looked for: half the words of a text would be it. One of few letters is looked for with
 * its diacritics, because without them it is too often something else.
 */
final class Mentions {

    private static final int TOO_SHORT = 4;
    private static final int SHORT = 7;
    private static final String COUNTRY = "84";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    private final List<Wanted> wanted = new ArrayList<>();

    /** @param exact whether diacritics count */
    private record Wanted(String letters, boolean exact) {}

    Mentions(List<String> values) {
        values.forEach(this::add);
    }

    private void add(String value) {
        List<String> words = words(value);
        String letters = String.join("", words);
        boolean number = letters.chars().allMatch(Character::isDigit);
        if (letters.length() < TOO_SHORT || !number && words.size() == 1 && letters.length() < SHORT) {
            return;
        }
        boolean exact = !number && letters.length() < SHORT;
        wanted.add(new Wanted(exact ? letters : plain(letters), exact));
        if (number && letters.startsWith("0")) {
            wanted.add(new Wanted(COUNTRY + letters.substring(1), false));
        }
    }

    boolean in(String text) {
        if (wanted.isEmpty()) {
            return false;
        }
        List<String> words = words(text);
        List<String> plain = words.stream().map(Mentions::plain).toList();
        return wanted.stream().anyMatch(one -> found(one.letters(), one.exact() ? words : plain));
    }

    /** Whether some words after each other, written as one, are what is looked for. */
    private static boolean found(String letters, List<String> words) {
        for (int first = 0; first < words.size(); first++) {
            int matched = 0;
            for (int next = first; next < words.size() && letters.startsWith(words.get(next), matched); next++) {
                matched += words.get(next).length();
                if (matched == letters.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String plain(String word) {
        return MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
