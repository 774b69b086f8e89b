import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { makeZip } from "../../src/files/sheet/testing/make-zip.ts";
import { isLong } from "../harness/runs.ts";
import { offices } from "./hostile-offices.ts";
import { type Sample, bad, good, latin, laughs } from "./hostile-sample.ts";

/** A photograph of noise with a camera's fields and a place. */
export async function photograph(options: { width?: number; gps?: boolean } = {}): Promise<Buffer> {
  const { width = 800, gps = true } = options;
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  const place = {
    GPSLatitudeRef: "N",
    GPSLatitude: "32/1 2/1 28/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "121/1 3/1 47/1",
  };
  return sharp({
    create: { width, height: Math.round(width * 0.75), channels: 3, background: "#888", noise },
  })
    .withExif({
      IFD0: { Make: "HUAWEI", Model: "P60", Software: "P60 104" },
      IFD2: { DateTimeOriginal: "2024:02:20 10:11:12" },
      ...(gps ? { IFD3: place } : {}),
    })
    .jpeg()
    .toBuffer();
}

function chunk(type: string, data: Uint8Array, length = data.length): Buffer {
  const body = Buffer.concat([latin(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

function png(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const data = chunk("IDAT", deflateSync(Buffer.alloc(Math.min(height, 1000) * 101)));
  return Buffer.concat([
    latin("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", header),
    ...more,
    data,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A JPEG with something of ours right after its beginning. */
function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a8" } });

/** Real pictures too large to draw; a picture that only says so is among the others. */
async function floods(): Promise<Sample[]> {
  return [
    bad(
      "an interlaced picture of 100 million pixels",
      "r.png",
      await plain(10_000, 10_000).png({ progressive: true }).toBuffer(),
    ),
    bad(
      "a progressive photograph of 100 million pixels",
      "s.jpg",
      await plain(10_000, 10_000)
        .jpeg({ progressive: true, chromaSubsampling: "4:4:4" })
        .toBuffer(),
    ),
    good(
      "a WebP of 16383 pixels square",
      "y.webp",
      await plain(10_900, 10_900).webp({ lossless: true }).toBuffer(),
    ),
  ];
}

async function pictures(): Promise<Sample[]> {
  const jpeg = await photograph();
  const [whole, webp] = await Promise.all([
    plain(100, 100).png().toBuffer(),
    sharp(jpeg).webp().toBuffer(),
  ]);
  const bomb = deflateSync(Buffer.alloc(64_000_000));
  const zip = makeZip([{ name: "a.html", text: "<script>alert(1)</script>" }]);
  const lying = Buffer.from(webp);
  lying.writeUInt32LE(0x7fffffff, 4);
  const scans = await plain(1200, 900).jpeg({ progressive: true }).toBuffer();
  const lastScan = scans.subarray(scans.lastIndexOf(Buffer.from([0xff, 0xda])), scans.length - 2);
  const wrong = Buffer.from(whole);
  wrong.set([1, 2, 3], 30);
  const loop = Buffer.concat([
    latin("Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08"),
    Buffer.from([0, 0, 0, 8]),
  ]);
  const count = Buffer.concat([
    latin("Exif\0\0MM\0*\0\0\0\x08\xff\xff\x01\x0f\0\x02\xff\xff\xff\xff\0\0\0\x08"),
    Buffer.alloc(20),
  ]);
  return [
    good("an honest photograph", "现场.jpg", jpeg),
    good("an honest screenshot", "a.png", whole),
    good("an honest WebP", "a.webp", webp),
    good("a photograph that says where", "gps.jpg", await photograph({ width: 640 })),
    good("a photograph named as a document", "合同.pdf", await photograph({ width: 320 })),
    good("a photograph named as a program", "a.exe", await photograph({ width: 330 })),
    good(
      "a script in a photograph's comment",
      "c.jpg",
      withSegment(jpeg, 0xfe, latin("<script>alert(1)</script>")),
    ),
    good(
      "a web page behind a photograph",
      "d.jpg",
      Buffer.concat([jpeg, latin("<html><script>alert(1)</script>")]),
    ),
    good(
      "camera fields of noise",
      "e.jpg",
      withSegment(jpeg, 0xe1, Buffer.concat([latin("Exif\0\0MM\0*"), randomBytes(4000)])),
    ),
    good(
      "camera fields that go round in a circle",
      "f.jpg",
      withSegment(await photograph({ width: 300, gps: false }), 0xe1, loop),
    ),
    good(
      "camera fields that count four thousand million",
      "g.jpg",
      withSegment(await photograph({ width: 310, gps: false }), 0xe1, count),
    ),
    bad("an archive behind a photograph", "h.jpg", Buffer.concat([jpeg, zip])),
    bad("half a photograph", "i.jpg", jpeg.subarray(0, jpeg.length >> 1)),
    bad("the first bytes of a photograph", "j.jpg", jpeg.subarray(0, 20)),
    bad("a JPEG of nothing", "k.jpg", latin("\xff\xd8\xff\xe0")),
    bad("a pixel flood", "l.png", png(60_000, 60_000)),
    bad("a line a thousand million pixels long", "m.png", png(1_000_000_000, 1)),
    bad("a picture of no size", "n.png", png(0, 0)),
    bad(
      "a chunk longer than the file",
      "o.png",
      Buffer.concat([whole.subarray(0, 33), chunk("IDAT", Buffer.alloc(10), 0x7fffffff)]),
    ),
    bad("a picture cut short", "p.png", whole.subarray(0, whole.length - 30)),
    good("a picture with a wrong sum", "q.png", wrong),
    good(
      "a text of 64 MB in a picture of 64 KB",
      "t.png",
      png(100, 100, [chunk("zTXt", Buffer.concat([latin("Comment\0\0"), bomb]))]),
    ),
    good(
      "a colour profile of 64 MB in a picture of 64 KB",
      "u.png",
      png(100, 100, [chunk("iCCP", Buffer.concat([latin("icc\0\0"), bomb]))]),
    ),
    bad(
      "a photograph of two thousand scans",
      "v.jpg",
      Buffer.concat([
        scans.subarray(0, -2),
        ...Array.from({ length: 2000 }, () => lastScan),
        scans.subarray(-2),
      ]),
    ),
    bad("half a WebP", "w.webp", webp.subarray(0, webp.length >> 1)),
    bad("a WebP of nothing", "x.webp", latin("RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f")),
    good(
      "a HEIC that is none",
      "z.heic",
      Buffer.concat([latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), randomBytes(3000)]),
    ),
    good(
      "a HEIC whose box has no end",
      "z2.heic",
      latin("\0\0\0\x18ftypmif1\0\0\0\0mif1heic\0\0\0\0meta\xff\xff\xff\xff"),
    ),
    bad("an AVIF", "a.avif", latin("\0\0\0\x18ftypavif\0\0\0\0mif1avif")),
    bad("a GIF", "a.gif", latin("GIF89a\x01\0\x01\0\0\0\0;")),
    bad("a BMP", "a.bmp", Buffer.concat([latin("BM"), Buffer.alloc(60)])),
    bad("a TIFF", "a.tif", latin("II*\0\x08\0\0\0")),
    bad("an icon", "a.ico", latin("\0\0\x01\0\x01\0")),
  ];
}

const texts = (): Sample[] => [
  bad("an SVG", "a.svg", latin('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  bad(
    "an SVG with a script",
    "b.svg",
    latin('<svg onload="alert(1)"><script>alert(1)</script></svg>'),
  ),
  bad("an SVG named as a photograph", "c.jpg", latin("<svg><script>alert(1)</script></svg>")),
  bad("a billion laughs", "d.svg", latin(`${laughs}<svg>&bbbbbbbbbbbbbbbbbbbb;</svg>`)),
  bad("an SVG that reads a file", "e.svg", latin('<svg><image href="file:///etc/passwd"/></svg>')),
  bad("a web page", "f.html", latin("<!doctype html><script>alert(1)</script>")),
  bad("XML", "g.xml", latin('<?xml version="1.0"?><a/>')),
  bad("rich text", "h.rtf", latin("{\\rtf1\\object}")),
  bad("plain text", "i.txt", latin("=cmd|' /C calc'!A0")),
  bad("a Windows program", "j.exe", latin("MZ\x90\0\x03")),
  bad("a Linux program", "k.jpg", latin("\x7fELF\x02\x01\x01")),
  bad("a shell script", "l.sh", latin("#!/bin/sh\nrm -rf /\n")),
  bad("nothing", "m.jpg", new Uint8Array()),
  bad("one byte", "n.jpg", new Uint8Array([0xff])),
  bad("a megabyte of noughts", "o.jpg", new Uint8Array(1_000_000)),
  bad(
    "an old Office container",
    "p.xls",
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`),
  ),
  bad(
    "a photograph of 31 MB",
    "q.jpg",
    Buffer.concat([latin("\xff\xd8\xff\xe0"), Buffer.alloc(31 * 1_048_576)]),
  ),
];

const pdf = latin(
  "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

const documents = (): Sample[] => [
  good("an honest PDF", "批复.pdf", pdf),
  good(
    "a PDF with a script of its own",
    "b.pdf",
    Buffer.concat([pdf, latin("3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj")]),
  ),
  good("a PDF that ends early", "c.pdf", latin("%PDF-1.4\n1 0 obj")),
  bad(
    "a PDF that is a web page too",
    "d.pdf",
    latin("%PDF-1.7\n<html><script>alert(1)</script></html>"),
  ),
  bad("a web page that is a PDF too", "e.pdf", Buffer.concat([latin("<html><!--"), pdf])),
  bad(
    "a PDF that is an archive too",
    "f.pdf",
    Buffer.concat([pdf, makeZip([{ name: "a.js", text: "1" }])]),
  ),
];

async function names(): Promise<Sample[]> {
  const jpeg = async (width: number) => photograph({ width });
  return [
    good("a name of five thousand characters", `${"长".repeat(400)}.jpg`, await jpeg(401)),
    good("a name that turns round", "合同\u202egpj.exe.jpg", await jpeg(402)),
    good("a name with line ends", "a\r\nSet-Cookie: x=1\r\n.jpg", await jpeg(403)),
    good("a name that climbs out", "../../../../etc/passwd.jpg", await jpeg(404)),
    good("a name with a script", "<script>alert(1)</script>.jpg", await jpeg(405)),
    bad("a name of nothing but dots", "..", await jpeg(406)),
    bad("a name of nothing to see", "\u200b\u202e", await jpeg(407)),
  ];
}

/** Every sample, made anew; those that take longest to make only where there is time. */
export async function hostileFiles(): Promise<Sample[]> {
  const large = isLong ? await floods() : [];
  return [
    ...large,
    ...(await pictures()),
    ...texts(),
    ...documents(),
    ...offices(),
    ...(await names()),
  ];
}
