package vn.thuongton.deadline;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the law and the state of a case let somebody move its clock; each answer is the refusal, or nothing. */
@Component
class ClockRules {

    private static final String NOTHING_RUNS = "Hồ sơ không có thời hạn theo luật nào đang tính.";

    private final Deciders deciders;
    private final StatutoryTimeLimits timeLimits;

    ClockRules(Deciders deciders, StatutoryTimeLimits timeLimits) {
        this.deciders = deciders;
        this.timeLimits = timeLimits;
    }

    Optional<String> againstSuspending(OpenCase file, String user) {
        if (file.limits().isEmpty()) {
            return Optional.of(NOTHING_RUNS);
        }
        Optional<RunningLimit> limit = file.suspendable();
        if (limit.isEmpty()) {
            TimeLimit law = file.limits().get(0).law();
            return Optional.of(unknownToTheLaw("tạm dừng", law));
        }
        TimeLimit.Suspension suspension = limit.get().law().suspension();
        return stillSuspended(file)
                .or(() -> reservedFor(suspension.by(), file, user, "tạm đình chỉ", suspension.source()));
    }

    Optional<String> againstResuming(OpenCase file, String user) {
        if (file.acts().suspension().isEmpty()) {
            return Optional.of("Hồ sơ không bị tạm đình chỉ nên không có gì để tiếp tục.");
        }
        return reservedForWhoSuspends(
                file, file.acts().suspension().get(), user, "tiếp tục giải quyết hồ sơ đã tạm đình chỉ");
    }

    Optional<String> againstExtending(OpenCase file, TimeLimit law, String user) {
        if (law.extensible().isEmpty()) {
            return Optional.of(unknownToTheLaw("gia hạn", law));
        }
        TimeLimit.Extension extension = law.extension();
        return stillSuspended(file)
                .or(() -> reservedFor(extension.by(), file, user, "gia hạn", extension.source()))
                .or(() -> usedUp(file, law, Math.max(extension.times(), extension.timesForMany())));
    }

    /** @param grounds all of this limit, those of earlier extensions too */
    Optional<String> againstExtendingOn(Set<String> grounds, OpenCase file, TimeLimit law) {
        return usedUp(file, law, law.extension().timesFor(grounds.size()));
    }

    Optional<String> againstAnnulling(OpenCase file, ClockAct act, String user) {
        if (act.kind() == ClockActKind.ANNULLED || !file.acts().isInForce(act)) {
            return Optional.of("Quyết định này đã được hủy ghi nhận rồi.");
        }
        if (!file.acts().isLastOfItsKind(act)) {
            return Optional.of("Chỉ hủy được ghi nhận của quyết định sau cùng: hãy hủy quyết định ghi sau trước.");
        }
        if (act.kind() == ClockActKind.EXTENDED) {
            TimeLimit.Extension law = law(file, act).extension();
            return reservedFor(law.by(), file, user, "hủy ghi nhận gia hạn", law.source());
        }
        return reservedForWhoSuspends(file, file.acts().suspensionOf(act), user, "hủy ghi nhận tạm đình chỉ, tiếp tục");
    }

    private Optional<String> reservedForWhoSuspends(OpenCase file, ClockAct suspension, String user, String act) {
        TimeLimit.Suspension law = law(file, suspension).suspension();
        return reservedFor(law.by(), file, user, act, law.source());
    }

    /** Also of a time limit that no longer runs. */
    private TimeLimit law(OpenCase file, ClockAct act) {
        return timeLimits.require(act.timeLimit(), file.receivedOn(), file.ward());
    }

    private static String unknownToTheLaw(String act, TimeLimit law) {
        return law.isUnlimited()
                ? "Luật không quy định thời hạn " + law.name() + " nên không có gì để " + act + ": " + law.source()
                        + "."
                : "Luật không quy định " + act + " thời hạn " + law.name() + ": " + law.source() + ".";
    }

    private static Optional<String> stillSuspended(OpenCase file) {
        return file.acts()
                .suspension()
                .map(act -> "Hồ sơ đang tạm đình chỉ từ ngày " + VietnameseDate.text(act.decidedOn())
                        + ": hãy ghi quyết định tiếp tục trước.");
    }

    private Optional<String> reservedFor(Set<String> functions, OpenCase file, String user, String act, String source) {
        return deciders.include(user, functions, file.ward())
                ? Optional.empty()
                : Optional.of("Chỉ " + deciders.names(functions, file.ward()) + " được quyết định " + act + ": "
                        + source + ".");
    }

    private static Optional<String> usedUp(OpenCase file, TimeLimit law, int times) {
        TimeLimit.Extension extension = law.extension();
        if (file.acts().extensions(law.code()).size() < times) {
            return Optional.empty();
        }
        String more = extension.many() == 0
                ? ""
                : ", có từ %02d căn cứ trở lên thì %02d lần".formatted(extension.many(), extension.timesForMany());
        return Optional.of("Thời hạn %s chỉ được gia hạn %02d lần%s: %s."
                .formatted(law.name(), extension.times(), more, extension.source()));
    }
}
