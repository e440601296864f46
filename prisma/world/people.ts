import type { Locale } from "~/domain/identity";

export const DEMO_PASSWORD = "quji-demo-2026";

export type Person = { name: string; nameEn: string; email: string; phone: string; locale?: Locale };

/** Everyone with a log-in. */
export const people = {
  screenwriter: { name: "柳问渠", nameEn: "Liu Wenqu", email: "liuwenqu@quji.example", phone: "+8619900000001" },
  director: { name: "骆长川", nameEn: "Luo Changchuan", email: "luochangchuan@quji.example", phone: "+8619900000002" },
  editor: { name: "苗小禾", nameEn: "Miao Xiaohe", email: "miaoxiaohe@quji.example", phone: "+8619900000003" },
  gaffer: { name: "樊石", nameEn: "Fan Shi", email: "fanshi@quji.example", phone: "+8619900000004" },
  subtitler: {
    name: "白知遥",
    nameEn: "Bai Zhiyao",
    email: "baizhiyao@quji.example",
    phone: "+8619900000005",
    locale: "en",
  },
  owner: { name: "温孟舟", nameEn: "Wen Mengzhou", email: "wenmengzhou@quji.example", phone: "+8619900000011" },
  recruiter: { name: "杜予宁", nameEn: "Du Yuning", email: "duyuning@quji.example", phone: "+8619900000012" },
  formerRecruiter: { name: "计修远", nameEn: "Ji Xiuyuan", email: "jixiuyuan@quji.example", phone: "+8619900000013" },
  otherOwner: { name: "叶棠", nameEn: "Ye Tang", email: "yetang@quji.example", phone: "+8619900000014" },
  waitingOwner: { name: "傅向南", nameEn: "Fu Xiangnan", email: "fuxiangnan@quji.example", phone: "+8619900000015" },
  caseOfficer: { name: "蓝知微", nameEn: "Lan Zhiwei", email: "lanzhiwei@quji.example", phone: "+8619900000021" },
  approver: { name: "汤守成", nameEn: "Tang Shoucheng", email: "tangshoucheng@quji.example", phone: "+8619900000022" },
  administrator: { name: "郑岩", nameEn: "Zheng Yan", email: "zhengyan@quji.example", phone: "+8619900000023" },
} as const satisfies Record<string, Person>;
export type Role = keyof typeof people;
