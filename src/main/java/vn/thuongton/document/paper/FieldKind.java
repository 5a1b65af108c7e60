package vn.thuongton.document.paper;

/** What a name stands for; decides which derived names come with it. */
enum FieldKind {
    TEXT,
    NUMBER,
    DATE,
    /** A day with its time. */
    MOMENT,
    /** Hours and minutes of a day, written 08:30. */
    TIME,
    CHOICE,
    CHECKLIST,
    CHECKBOX,
    LIST,
    GROUP,
    /** Set by the model, so that only its value tells. */
    ANY
}
