package vn.thuongton.recognition;

import jakarta.validation.constraints.NotNull;

/**
 * Assessment years, both included.
 *
 * @param until null: as long as the programme is in force
 */
public record Years(
        @NotNull(message = "phải ghi năm đánh giá đầu tiên") Integer from, Integer until) {

    public boolean contain(int year) {
        return year >= from && (until == null || year <= until);
    }
}
