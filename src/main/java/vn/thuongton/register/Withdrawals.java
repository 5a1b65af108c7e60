package vn.thuongton.register;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Decides whether a party can still take its request back. */
@Component
class Withdrawals {

    private final CaseFiles files;
    private final CaseAccess access;

    Withdrawals(CaseFiles files, CaseAccess access) {
        this.files = files;
        this.access = access;
    }

    /**
     * A confidential case is there for those only who may see it.
     *
     * @throws WithdrawalRefused when the ward has no such open case, or the case was received after that day
     */
    CaseFile openCase(String ward, String typedNumber, LocalDate withdrawnOn) {
        CaseFile file = files.find(ward, typedNumber)
                .filter(found -> found.state() == CaseState.OPEN)
                .filter(found -> !found.confidential() || access.mayRead(found))
                .orElseThrow(() -> WithdrawalRefused.noOpenCase(CaseNumbers.normalized(typedNumber)));
        if (withdrawnOn.isBefore(file.receivedOn())) {
            throw WithdrawalRefused.beforeReceipt();
        }
        return file;
    }
}
