package vn.thuongton.absence;

/**
 * A step that somebody else holds until the officer is back.
 *
 * @param officer user id of who had claimed it
 * @param standIn user id of who holds it
 */
public record HandedTask(String taskId, String officer, String standIn) {}
