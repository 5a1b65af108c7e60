package vn.thuongton.organization;

/**
 * The chairman of a ward is the one member of this group in the ward; the Admin application shows and changes it. The law
 * names him as the one who settles complaints and denunciations (Luật Khiếu nại 02/2011 Điều 17, Luật Tố cáo 25/2018 Điều
 * 12).
 */
final class Chairman {

    static final String GROUP = "chu-tich";
    static final String NAME = "Chủ tịch UBND phường";

    private Chairman() {}
}
