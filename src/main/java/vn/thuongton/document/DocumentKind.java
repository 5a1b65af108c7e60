package vn.thuongton.document;

/** What a document is to its case. */
public enum DocumentKind {
    /** Brought by the parties or collected while the matter was verified. */
    EVIDENCE,
    /** Made by the ward: minutes, notices, decisions. */
    PAPER
}
