package vn.thuongton.register;

/**
 * How many cases of a procedure there were.
 *
 * @param closed of those received
 */
public record CaseTally(long received, long closed) {}
