package vn.thuongton.recognition;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A dossier as it stands, for people to read; all texts are Vietnamese and ready to show.
 *
 * @param programme name and year
 * @param judgement how the programme judges
 * @param evidenceBy the day by which evidence is to be there; null when no day is set, likewise {@code handOverBy}
 * @param result whether the ward is to be recognised as it stands
 * @param points "62/100"; null where no points are given
 * @param level the level reached; null when there are none, or nobody has said what each takes
 * @param openQuestions what nobody has found out about the programme
 */
public record DossierSheet(
        String programme,
        String source,
        String judgement,
        String goal,
        @Nullable LocalDate evidenceBy,
        @Nullable LocalDate handOverBy,
        Met result,
        @Nullable String points,
        @Nullable String level,
        List<Group> criteria,
        List<Line> conditions,
        List<String> openQuestions) {

    /**
     * A criterion.
     *
     * @param points "12/20 (60%)"; null where no points are given
     */
    public record Group(
            String id, String name, Met met, @Nullable String points, List<Row> indicators) {}

    /**
     * An indicator.
     *
     * @param stage how far it has come
     * @param assessment what its owner says; null before he has said something
     * @param returned why it was returned; null when it was not
     * @param points "7,5/10"; null where no points are given
     * @param risks why it is at risk; empty when it is not
     * @param remark where the owner says otherwise than the figures; empty when he does not
     */
    public record Row(
            String id,
            String name,
            String standard,
            String unit,
            IndicatorState.Stage stage,
            String stageText,
            @Nullable String assessment,
            @Nullable String explanation,
            @Nullable String returned,
            @Nullable String points,
            List<Figure> figures,
            long evidence,
            List<String> risks,
            String remark) {}

    /**
     * A figure that the application has computed.
     *
     * @param below whether it misses its threshold
     * @param cases numbers of those that count for it, {@code others} of those that do not
     */
    public record Figure(String text, String formula, boolean below, List<String> cases, List<String> others) {}

    /** A condition of recognition. */
    public record Line(String text, Met met, String note) {}
}
